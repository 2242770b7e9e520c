package io.gangway.qlik.jsonrpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** A client on a {@link ScriptedTransport}, with everything it says. */
final class ClientFixture {

    static final Duration LONG = Duration.ofMinutes(5);
    static final ResultReader<String> TEXT =
            parser -> parser.<JsonNode>readValueAsTree().toString();

    final ScriptedTransport transport = new ScriptedTransport();
    final List<String> heard = new ArrayList<>();
    final JsonRpcClient client;

    ClientFixture() {
        this(JsonRpcSettings.DEFAULT);
    }

    ClientFixture(JsonRpcSettings settings) {
        try {
            client = JsonRpcClient.open(transport, ScriptedTransport.HANDSHAKE, settings, new Listener());
        } catch (HandshakeException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static Call<String> call(String method) {
        return Call.of(method, TEXT, LONG);
    }

    /** Starts a call; the first gets the id 1, the next 2. */
    CompletableFuture<CallOutcome<String>> start(String method) {
        return client.start(call(method));
    }

    /** A call that is made and answered shows that the connection still works. */
    void assertStillWorks() {
        CompletableFuture<CallOutcome<String>> later = start("Later");
        String request = transport.sent.getLast();
        String id = request.replaceFirst(".*\"id\":(\\d+).*", "$1");
        transport.receive("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":{\"fine\":true}}");
        assertThat(later).isCompletedWithValue(new CallOutcome.Answered<>("{\"fine\":true}"));
    }

    private final class Listener implements JsonRpcListener {
        @Override
        public void onOpen(java.util.Map<String, List<String>> responseHeaders) {
            heard.add("open " + responseHeaders);
        }

        @Override
        public void onNotification(String method, JsonNode params) {
            heard.add(method + " " + params);
            if (method.equals("Throw")) {
                throw new IllegalStateException("on purpose");
            }
        }

        @Override
        public void onClose(TransportClose close) {
            heard.add("close " + close);
        }
    }
}
