package io.gangway.qlik.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.gangway.qlik.QlikServer;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrowserHeadersTest {

    private static final QlikServer SERVER = QlikServer.parse("https://sense.example.com:8443/hr");

    private final CookieJar cookies = new CookieJar();

    @Test
    void originIsQliksOwnWithoutThePrefix() {
        assertThat(BrowserHeaders.of(SERVER, "", cookies))
                .containsExactly(entry("Origin", "https://sense.example.com:8443"));
    }

    @Test
    void userAgentIsTheBrowsers() {
        assertThat(BrowserHeaders.of(SERVER, "Mozilla/5.0 (Windows NT 10.0)", cookies))
                .containsEntry("User-Agent", "Mozilla/5.0 (Windows NT 10.0)");
    }

    @Test
    void userAgentLosesWhatNoHeaderMayHold() {
        assertThat(BrowserHeaders.of(SERVER, "Fire\u00c3\u0083\u00ff\r\n\u007ffox", cookies))
                .containsEntry("User-Agent", "Firefox");
    }

    @Test
    void userAgentOfNothingElseIsLeftOut() {
        assertThat(BrowserHeaders.of(SERVER, "\u0083\u00ff", cookies)).doesNotContainKey("User-Agent");
    }

    @Test
    void cookiesGoInOneHeader() {
        cookies.keep(List.of("a=1", "b=2"));

        assertThat(BrowserHeaders.of(SERVER, "", cookies)).containsEntry("Cookie", "a=1; b=2");
    }
}
