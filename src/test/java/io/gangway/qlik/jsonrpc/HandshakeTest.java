package io.gangway.qlik.jsonrpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandshakeTest {

    private static final Handshake WITH_SECRETS = new Handshake(
            URI.create("wss://sense.example.com/hr/app/engineData?qlikTicket=secret"),
            Map.of("Cookie", "X-Qlik-Session=secret"),
            Duration.ofSeconds(3));

    @Test
    void textHasNeitherQueryNorHeaders() {
        assertThat(WITH_SECRETS).hasToString("wss://sense.example.com:443/hr/app/engineData");
    }

    @Test
    void messageOfAFailureHasNeitherQueryNorHeaders() {
        assertThat(new HandshakeException(WITH_SECRETS, new HandshakeFailure.Refused(403)))
                .hasMessage("No connection to wss://sense.example.com:443/hr/app/engineData: Refused[status=403]");
    }

    @Test
    void headerWithALineBreakIsRefusedUnquoted() {
        var headers = Map.of("User-Agent", "secret\r\nCookie: other");
        assertThatThrownBy(() -> new Handshake(URI.create("ws://a/"), headers, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void addressWithAnotherSchemeIsRefused() {
        assertThatThrownBy(() -> new Handshake(URI.create("https://a/"), Map.of(), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https");
    }
}
