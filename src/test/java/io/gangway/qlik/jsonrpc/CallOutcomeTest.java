package io.gangway.qlik.jsonrpc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallOutcomeTest {

    @Test
    void kindOfAnErrorHasItsCodeAndNothingThatTheServerWrote() {
        var error = new JsonRpcError(1007, "anna", "one\ntwo");

        assertThat(new CallOutcome.Refused<>(error).kind()).isEqualTo("error 1007");
    }

    @Test
    void kindOfACloseHasItsCodeAndNothingThatTheServerWrote() {
        var close = new TransportClose.ByPeer(1011, "anna\nroot");

        assertThat(new CallOutcome.ConnectionClosed<>(close).kind()).isEqualTo("closed with 1011");
    }

    @Test
    void kindOfAConnectionThatDroppedSaysSo() {
        assertThat(new CallOutcome.ConnectionClosed<>(new TransportClose.Dropped()).kind())
                .isEqualTo("closed: Dropped");
    }
}
