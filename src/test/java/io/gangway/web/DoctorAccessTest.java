package io.gangway.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class DoctorAccessTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.3.2.1", "::1", "0:0:0:0:0:0:0:1"})
    void browserOnThisMachineIsLocal(String address) {
        assertThat(DoctorAccess.LOCAL.allows(from(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.7", "192.0.2.1", "::2", "127.evil.example.com"})
    void browserElsewhereIsNot(String address) {
        MockHttpServletRequest request = from(address);
        request.setServerName("apps.example.com");

        assertThat(DoctorAccess.LOCAL.allows(request)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded"})
    void browserBehindAProxyOnThisMachineIsNot(String header) {
        MockHttpServletRequest request = from("127.0.0.1");
        request.addHeader(header, "127.0.0.1");

        assertThat(DoctorAccess.LOCAL.allows(request)).isFalse();
    }

    @Test
    void pageOfAnotherSiteWhoseNameMeansThisMachineIsNot() {
        MockHttpServletRequest request = from("127.0.0.1");
        request.setServerName("rebound.example.net");

        assertThat(DoctorAccess.LOCAL.allows(request)).isFalse();
    }

    @Test
    void nobodyIsLocalWhereForwardingHeadersAreBelieved() {
        assertThat(DoctorAccess.LOCAL.believingForwardingHeaders().allows(from("127.0.0.1")))
                .isFalse();
    }

    @Test
    void everybodyStaysEverybodyBehindAProxy() {
        assertThat(DoctorAccess.EVERYBODY.believingForwardingHeaders().allows(from("192.0.2.1")))
                .isTrue();
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/doctor");
        request.setRemoteAddr(address);
        request.setServerName("localhost");
        return request;
    }
}
