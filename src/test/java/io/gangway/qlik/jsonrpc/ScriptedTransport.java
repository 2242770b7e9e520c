package io.gangway.qlik.jsonrpc;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A connection in memory: keeps what was sent, and says what the test says, on the test's own thread. */
final class ScriptedTransport implements Transport, Transport.Opener {

    static final Handshake HANDSHAKE =
            new Handshake(URI.create("wss://sense.example.com/app/engineData"), Map.of(), Duration.ofSeconds(1));

    final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private Consumer<String> onSend = message -> {};
    private String sendFailure = "";
    private Transport.Listener listener = new Transport.Listener() {
        @Override
        public void onOpen(Map<String, List<String>> responseHeaders) {}

        @Override
        public void onText(String message) {}

        @Override
        public void onClose(TransportClose close) {}
    };

    @Override
    public Transport open(Handshake handshake, Transport.Listener opened) {
        listener = opened;
        opened.onOpen(Map.of("set-cookie", List.of("a=1", "b=2")));
        return this;
    }

    @Override
    public void send(String message) throws SendFailedException {
        if (!sendFailure.isEmpty()) {
            throw new SendFailedException(sendFailure);
        }
        sent.add(message);
        onSend.accept(message);
    }

    @Override
    public void close() {
        drop(new TransportClose.ByUs());
    }

    void failSends(String reason) {
        sendFailure = reason;
    }

    /** What the other side does on each request; it may answer before the send has returned. */
    void onSend(Consumer<String> reaction) {
        onSend = reaction;
    }

    void receive(String message) {
        listener.onText(message);
    }

    void receiveBinary() {
        listener.onBinaryIgnored(3);
    }

    void drop(TransportClose close) {
        listener.onClose(close);
    }
}
