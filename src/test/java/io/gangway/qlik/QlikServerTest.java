package io.gangway.qlik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QlikServerTest {

    private static final QlikServer PLAIN = QlikServer.parse("https://sense.example.com");
    private static final QlikServer PREFIXED = QlikServer.parse("https://sense.example.com:8443/hr");
    private static final String HOME = "https://apps.example.com/?state=a+b&x=ä#f";
    private static final String HOME_ENCODED = "https%3A%2F%2Fapps.example.com%2F%3Fstate%3Da%2Bb%26x%3D%C3%A4%23f";

    @ParameterizedTest
    @CsvSource({
        "https://sense.example.com, https://sense.example.com",
        "https://sense.example.com/, https://sense.example.com",
        "https://sense.example.com:443, https://sense.example.com",
        "http://sense.example.com:80/, http://sense.example.com",
        "http://sense.example.com:443, http://sense.example.com:443",
        "https://sense.example.com:80, https://sense.example.com:80",
        "https://sense.example.com:, https://sense.example.com",
        "HTTPS://Sense.Example.COM, https://sense.example.com",
        "'  https://sense.example.com/hr/  ', https://sense.example.com/hr",
        "https://sense.example.com//hr//, https://sense.example.com/hr",
        "https://sense.example.com:8443/a-b._~9, https://sense.example.com:8443/a-b._~9",
        "https://[::1]:8443/hr, https://[::1]:8443/hr",
        "http://10.0.0.1, http://10.0.0.1"
    })
    void addressIsReadAsAdministratorsWriteIt(String written, String read) {
        assertThat(QlikServer.parse(written)).hasToString(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sense.example.com | should begin with https://",
                "sense.example.com:443 | should begin with https://",
                "'' | should begin with https://",
                "wss://sense.example.com | should begin with https://",
                "ftp://sense.example.com | should begin with https://",
                "/hr | should begin with https://",
                "https: | should be an address such as https://sense.example.com",
                "https://sense example.com | should be an address such as https://sense.example.com",
                "https://sense.example.com/<prefix> | should be an address such as https://sense.example.com",
                "https:sense.example.com | should name a host, in letters, digits, dots and hyphens",
                "https:///hr | should name a host, in letters, digits, dots and hyphens",
                "https://sense_1.example.com | should name a host, in letters, digits, dots and hyphens",
                "https://sensé.example.com | should name a host, in letters, digits, dots and hyphens",
                "https://sense.example.com:-1 | should name a host, in letters, digits, dots and hyphens",
                "https://sense.example.com:99999 | should have a port from 1 to 65535",
                "https://sense.example.com:0 | should have a port from 1 to 65535",
                "https://me:secret@sense.example.com | should not hold a user name or password",
                "https://sense.example.com?x=1 | should end after the virtual proxy's prefix",
                "https://sense.example.com/hr#x | should end after the virtual proxy's prefix",
                "https://sense.example.com/? | should end after the virtual proxy's prefix",
                "https://sense.example.com/hr/hub | should have nothing after the virtual proxy's prefix",
                "https://sense.example.com/sense/app/1 | should have nothing after the virtual proxy's prefix",
                "https://sense.example.com/hub | should end before /hub",
                "https://sense.example.com/qmc/ | should end before /qmc",
                "https://sense.example.com/HR | should have a virtual proxy prefix of lower-case letters, digits and - . _ ~ only",
                "https://sense.example.com/h%72 | should have a virtual proxy prefix of lower-case letters, digits and - . _ ~ only",
                "https://sense.example.com/.. | should have a virtual proxy prefix of lower-case letters, digits and - . _ ~ only",
                "https://sense.example.com/. | should have a virtual proxy prefix of lower-case letters, digits and - . _ ~ only"
            })
    void addressThatCannotBeRightIsRefusedWithOneSentence(String written, String sentence) {
        assertThatThrownBy(() -> QlikServer.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    @Test
    void refusalDoesNotRepeatAPassword() {
        assertThatThrownBy(() -> QlikServer.parse("https://me:secret word@sense.example.com"))
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void originHasNoPrefix() {
        assertThat(PREFIXED.origin()).isEqualTo("https://sense.example.com:8443");
    }

    @Test
    void hostHasNoPort() {
        assertThat(PREFIXED.host()).isEqualTo("sense.example.com");
    }

    @Test
    void engineOfTheDefaultVirtualProxyIsASecureSocket() {
        assertThat(PLAIN.engine(HOME)).hasToString("wss://sense.example.com/app/engineData?reloadURI=" + HOME_ENCODED);
    }

    @Test
    void engineOfAVirtualProxyHasPortAndPrefix() {
        assertThat(PREFIXED.engine(HOME))
                .hasToString("wss://sense.example.com:8443/hr/app/engineData?reloadURI=" + HOME_ENCODED);
    }

    @Test
    void engineOverPlainHttpIsAPlainSocket() {
        assertThat(QlikServer.parse("http://localhost:4848/hr").engine(""))
                .hasToString("ws://localhost:4848/hr/app/engineData?reloadURI=");
    }

    @Test
    void ticketIsEncodedIntoTheEnginesAddress() {
        assertThat(PREFIXED.engine("http://localhost/", Secret.of("MlE_kyfch72T6J1.&x=+ ")))
                .hasToString("wss://sense.example.com:8443/hr/app/engineData?reloadURI=http%3A%2F%2Flocalhost%2F"
                        + "&qlikTicket=MlE_kyfch72T6J1.%26x%3D%2B%20");
    }

    @Test
    void userIsBelowThePrefix() {
        assertThat(PREFIXED.user()).hasToString("https://sense.example.com:8443/hr/qps/user");
        assertThat(PLAIN.user()).hasToString("https://sense.example.com/qps/user");
    }

    @Test
    void userWithKeyCarriesItInTheQuery() {
        assertThat(PREFIXED.user(Secret.of("0123456789abcdef")))
                .hasToString("https://sense.example.com:8443/hr/qps/user?xrfkey=0123456789abcdef");
    }

    @Test
    void hubIsBelowThePrefix() {
        assertThat(PREFIXED.hub()).hasToString("https://sense.example.com:8443/hr/hub");
        assertThat(PLAIN.hub()).hasToString("https://sense.example.com/hub");
    }

    @ParameterizedTest
    @CsvSource({
        "83f1a610-137e-4e5c-9d0e-e1e8494b7bca, 83f1a610-137e-4e5c-9d0e-e1e8494b7bca",
        "a/b, a%2Fb",
        "a b, a%20b",
        "a+b, a%2Bb",
        "'a\"b''c', a%22b%27c",
        "C:\\Apps\\x.qvf, C%3A%5CApps%5Cx.qvf",
        "?a=b#c, %3Fa%3Db%23c",
        "日本, %E6%97%A5%E6%9C%AC",
        "<script>, %3Cscript%3E",
        "%2F, %252F"
    })
    void appIdIsOneEncodedPathSegment(String id, String segment) {
        assertThat(PREFIXED.app(id)).hasToString("https://sense.example.com:8443/hr/sense/app/" + segment);
        assertThat(PLAIN.app(id)).hasToString("https://sense.example.com/sense/app/" + segment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "//evil.example.com", "https://evil.example.com/"})
    void appIdNeverChangesTheHost(String id) {
        assertThat(PLAIN.app(id)).extracting(URI::getHost).isEqualTo("sense.example.com");
    }

    @Test
    void halfASurrogatePairDoesNotBreakAnAddress() {
        assertThat(PLAIN.app("a\uD800b").getRawPath()).isEqualTo("/sense/app/a%3Fb");
    }
}
