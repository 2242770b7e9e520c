package io.gangway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

class PublicAddressTest {

    @Test
    void configuredAddressIsUsedWhateverTheRequestClaims() {
        URI configured = URI.create("https://apps.example.com/");

        assertThat(new PublicAddress(Optional.of(configured)).of(requestTo("evil.example.net")))
                .contains(configured);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.8.8.8", "[::1]", "LOCALHOST"})
    void loopbackIsBelieved(String host) {
        assertThat(new PublicAddress(Optional.empty()).of(requestTo(host)))
                .contains(URI.create("http://" + host + ":8080/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"apps.example.com", "localhost.evil.net", "127.0.0.1.evil.net", "10.0.0.1"})
    void otherHostOfARequestIsNotBelieved(String host) {
        assertThat(new PublicAddress(Optional.empty()).of(requestTo(host))).isEmpty();
    }

    @Test
    void thisMachineFindsItAtThePortItListensOn() {
        MockEnvironment settings = new MockEnvironment();
        assertThat(PublicAddress.onThisMachine(settings)).hasToString("http://localhost:8080/");

        settings.setProperty("server.port", "0");
        settings.setProperty("local.server.port", "8160");
        settings.setProperty("server.servlet.context-path", "/apps");
        assertThat(PublicAddress.onThisMachine(settings)).hasToString("http://localhost:8160/apps/");

        settings.setProperty("server.ssl.bundle", "own");
        assertThat(PublicAddress.onThisMachine(settings)).hasToString("https://localhost:8160/apps/");
    }

    private static MockHttpServletRequest requestTo(String host) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setServerName(host);
        request.setServerPort(8080);
        return request;
    }
}
