package io.gangway.qlik.jsonrpc;

import static io.gangway.qlik.jsonrpc.ClientFixture.LONG;
import static io.gangway.qlik.jsonrpc.ClientFixture.TEXT;
import static io.gangway.qlik.jsonrpc.ClientFixture.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CallsEndTest {

    private final ClientFixture fixture = new ClientFixture();

    @Test
    void requestHasTheEnvelopeOfTheProtocol() {
        fixture.client.start(new Call<>("GetDocList", List.of(), Map.of("handle", -1), TEXT, LONG));

        assertThat(fixture.transport.sent)
                .containsExactly(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"GetDocList\",\"params\":[],\"handle\":-1}");
    }

    @Test
    void paramsMayBeAMapByName() {
        fixture.client.start(new Call<>("OpenDoc", Map.of("qDocName", "x\"\u0007"), Map.of(), TEXT, LONG));

        assertThat(fixture.transport.sent.getFirst()).contains("\"params\":{\"qDocName\":\"x\\\"\\u0007\"}");
    }

    @Test
    void eachRequestHasItsOwnId() {
        fixture.start("A");
        fixture.start("B");

        assertThat(fixture.transport.sent).element(1).asString().contains("\"id\":2");
    }

    @Test
    void membersOfTheProtocolCannotBeOverwritten() {
        assertThatThrownBy(() -> new Call<>("A", List.of(), Map.of("id", 7), TEXT, LONG))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("id");
    }

    @Test
    void paramsThatAreNoContainerAreNotSent() {
        CallOutcome<String> outcome = fixture.client.call(new Call<>("A", "text", Map.of(), TEXT, LONG));

        assertThat(outcome).isInstanceOf(CallOutcome.NotSent.class);
        assertThat(fixture.transport.sent).isEmpty();
        assertThat(fixture.client.counts().waiting()).isZero();
    }

    @Test
    void answerBeforeTheSendReturnsEndsTheCall() {
        fixture.transport.onSend(request -> fixture.transport.receive("{\"id\":1,\"result\":[1]}"));

        assertThat(fixture.client.call(call("A"))).isEqualTo(new CallOutcome.Answered<>("[1]"));
    }

    @Test
    void answersInAnotherOrderReachTheirCalls() {
        var first = fixture.start("A");
        var second = fixture.start("B");

        fixture.transport.receive("{\"id\":2,\"result\":\"b\"}");
        fixture.transport.receive("{\"id\":1,\"result\":\"a\"}");

        assertThat(first).isCompletedWithValue(new CallOutcome.Answered<>("\"a\""));
        assertThat(second).isCompletedWithValue(new CallOutcome.Answered<>("\"b\""));
    }

    @Test
    void callWithoutAnswerEndsAtItsLimit() {
        Duration limit = Duration.ofMillis(1);

        assertThat(fixture.client.call(Call.of("A", TEXT, limit))).isEqualTo(new CallOutcome.TimedOut<>(limit));
        assertThat(fixture.client.counts().waiting()).isZero();
    }

    @Test
    void startedCallWithoutAnswerEndsAtItsLimit() {
        Duration limit = Duration.ofMillis(1);

        assertThat(fixture.client.start(Call.of("A", TEXT, limit)).join()).isEqualTo(new CallOutcome.TimedOut<>(limit));
    }

    @Test
    void answerAfterTheLimitIsLateOnceThenUnknown() {
        fixture.client.call(Call.of("A", TEXT, Duration.ofMillis(1)));

        fixture.transport.receive("{\"id\":1,\"result\":{}}");
        fixture.transport.receive("{\"id\":1,\"result\":{}}");

        assertThat(fixture.client.counts().late()).isEqualTo(1);
        assertThat(fixture.client.counts().unknownId()).isEqualTo(1);
    }

    @Test
    void answerThatIsReadWhileItsLimitEndsIsLate() {
        // The reader itself ends the call, which is what a limit does to a long list.
        CompletableFuture<CallOutcome<String>>[] started = futures();
        started[0] = fixture.client.start(Call.of(
                "A",
                parser -> {
                    started[0].cancel(true);
                    return "read";
                },
                LONG));

        fixture.transport.receive("{\"id\":1,\"result\":[1,2]}");

        assertThat(fixture.client.counts().late()).isEqualTo(1);
        assertThat(fixture.client.counts().answers()).isZero();
    }

    @Test
    void onlySoManyExpiredIdsAreRemembered() {
        var small = new ClientFixture(new JsonRpcSettings(100, 1));
        small.client.call(Call.of("A", TEXT, Duration.ofMillis(1)));
        small.client.call(Call.of("B", TEXT, Duration.ofMillis(1)));

        small.transport.receive("{\"id\":1,\"result\":{}}");
        small.transport.receive("{\"id\":2,\"result\":{}}");

        assertThat(small.client.counts().unknownId()).isEqualTo(1);
        assertThat(small.client.counts().late()).isEqualTo(1);
    }

    @Test
    void failedSendEndsTheCallAndForgetsIt() {
        fixture.transport.failSends("the connection is broken");

        assertThat(fixture.client.call(call("A"))).isEqualTo(new CallOutcome.NotSent<>("the connection is broken"));
        assertThat(fixture.client.counts().waiting()).isZero();
    }

    @Test
    void endOfTheConnectionEndsAllWaitingCalls() {
        var first = fixture.start("A");
        var second = fixture.start("B");

        fixture.transport.drop(new TransportClose.Dropped());

        assertThat(first).isCompletedWithValue(new CallOutcome.ConnectionClosed<>(new TransportClose.Dropped()));
        assertThat(second).isCompletedWithValue(new CallOutcome.ConnectionClosed<>(new TransportClose.Dropped()));
    }

    @Test
    void callAfterTheEndEndsAtOnceAndIsNotSent() {
        var close = new TransportClose.ByPeer(1001, "bye");
        fixture.transport.drop(close);

        assertThat(fixture.client.call(call("A"))).isEqualTo(new CallOutcome.ConnectionClosed<>(close));
        assertThat(fixture.transport.sent).isEmpty();
    }

    @Test
    void closeEndsWaitingCallsAndTellsTheListenerOnce() {
        var waiting = fixture.start("A");

        fixture.client.close();

        assertThat(waiting).isCompletedWithValue(new CallOutcome.ConnectionClosed<>(new TransportClose.ByUs()));
        assertThat(fixture.heard).last().isEqualTo("close ByUs[]");
    }

    @Test
    void interruptedCallerAbandonsTheCallAndKeepsItsFlag() {
        Thread.currentThread().interrupt();

        CallOutcome<String> outcome = fixture.client.call(call("A"));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isEqualTo(new CallOutcome.Abandoned<>());
        assertThat(fixture.client.counts().waiting()).isZero();
    }

    @Test
    void cancelledCallIsForgotten() {
        fixture.start("A").cancel(false);

        assertThat(fixture.client.counts().waiting()).isZero();
    }

    @Test
    void errorEndsTheCallAsRefused() {
        var waiting = fixture.start("A");

        fixture.transport.receive(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":1007,\"parameter\":\"No active document\",\"message\":\"App invalid\"}}");

        assertThat(waiting)
                .isCompletedWithValue(
                        new CallOutcome.Refused<>(new JsonRpcError(1007, "No active document", "App invalid")));
    }

    @SuppressWarnings("unchecked")
    private static CompletableFuture<CallOutcome<String>>[] futures() {
        return (CompletableFuture<CallOutcome<String>>[]) new CompletableFuture<?>[1];
    }
}
