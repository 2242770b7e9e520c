package io.gangway.qlik.engine;

import io.gangway.qlik.jsonrpc.CallOutcome;
import io.gangway.qlik.jsonrpc.Handshake;
import io.gangway.qlik.jsonrpc.HandshakeException;
import io.gangway.qlik.jsonrpc.JsonRpcClient;
import io.gangway.qlik.jsonrpc.JsonRpcListener;
import io.gangway.qlik.jsonrpc.JsonRpcSettings;
import io.gangway.qlik.jsonrpc.Transport;
import io.gangway.qlik.jsonrpc.TransportClose;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** The product's client on a wire without a network, where each call is answered at once with the same frame. */
public final class AnsweredFrame {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Handshake HANDSHAKE = new Handshake(URI.create("ws://localhost/"), Map.of(), LIMIT);

    private AnsweredFrame() {}

    public static DocList list(String frame) {
        return switch (read(frame)) {
            case CallOutcome.Answered<DocList>(var list) -> list;
            case CallOutcome<DocList> other -> throw new IllegalStateException(other.kind());
        };
    }

    static CallOutcome<DocList> read(String frame) {
        try (JsonRpcClient client = JsonRpcClient.open(
                (handshake, listener) -> new Wire(listener, frame),
                HANDSHAKE,
                JsonRpcSettings.DEFAULT,
                JsonRpcListener.NONE)) {
            return new EngineCalls(LIMIT).docList(client);
        } catch (HandshakeException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Wire(Transport.Listener listener, String frame) implements Transport {

        @Override
        public void send(String message) {
            listener.onText(frame);
        }

        @Override
        public void close() {
            listener.onClose(new TransportClose.ByUs());
        }
    }
}
