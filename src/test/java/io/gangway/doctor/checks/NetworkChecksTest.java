package io.gangway.doctor.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkChecksTest {

    @Test
    void nameWithAnAddressIsFound() {
        Found finding = Examination.of("http://localhost").finding(new DnsCheck());

        assertThat(finding.outcome()).isEqualTo(Outcome.DNS_FOUND);
        assertThat(finding.details()).hasEntrySatisfying("addresses", all -> assertThat(all.in(Locale.ENGLISH))
                .contains("127.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1", "http://[::1]"})
    void addressIsNotLookedUp(String url) {
        assertThat(Examination.of(url).outcome(new DnsCheck())).isEqualTo(Outcome.DNS_NO_NAME);
    }

    @Test
    void nameWithoutAnAddressIsUnknown() {
        assertThat(Examination.of("https://nowhere.invalid").outcome(new DnsCheck()))
                .isEqualTo(Outcome.DNS_UNKNOWN);
    }

    @Test
    void portThatListensIsOpen() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Examination.of("http://127.0.0.1:" + server.getLocalPort())
                            .outcome(new TcpCheck()))
                    .isEqualTo(Outcome.TCP_OPEN);
        }
    }

    @Test
    void portThatNobodyListensOnIsClosed() throws IOException {
        assertThat(Examination.of("http://127.0.0.1:" + freePort()).outcome(new TcpCheck()))
                .isEqualTo(Outcome.TCP_CLOSED);
    }

    private static int freePort() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return server.getLocalPort();
        }
    }
}
