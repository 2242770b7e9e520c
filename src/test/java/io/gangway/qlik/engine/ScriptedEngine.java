package io.gangway.qlik.engine;

import io.gangway.qlik.jsonrpc.Handshake;
import io.gangway.qlik.jsonrpc.HandshakeException;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import io.gangway.qlik.jsonrpc.Transport;
import io.gangway.qlik.jsonrpc.TransportClose;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Qlik in memory: greets, reacts to calls and closes as the test says, on the thread of whoever called it. */
final class ScriptedEngine implements Transport.Opener {

    static final List<String> SET_COOKIES = List.of("X-Qlik-Session=f2b68d0c; Path=/", "node=2");

    private static final JsonMapper JSON = new JsonMapper();

    /** Every request, as it was sent. */
    final List<JsonNode> requests = new CopyOnWriteArrayList<>();

    final List<Handshake> handshakes = new CopyOnWriteArrayList<>();

    private final Map<String, Consumer<JsonNode>> reactions = new HashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private Runnable greeting = () -> {};
    private Optional<HandshakeFailure> failure = Optional.empty();
    private Optional<Transport.Listener> listener = Optional.empty();

    /** Pushes these frames as soon as the socket is open. */
    static ScriptedEngine greetingWith(String... frames) {
        return greeting(engine -> {
            for (String frame : frames) {
                engine.push(frame);
            }
        });
    }

    /** What happens as soon as the socket is open, before the opening side has it. */
    static ScriptedEngine greeting(Consumer<ScriptedEngine> greeting) {
        var engine = new ScriptedEngine();
        engine.greeting = () -> greeting.accept(engine);
        return engine;
    }

    static ScriptedEngine connected() {
        return greetingWith("authenticated", "connected");
    }

    static ScriptedEngine refusing(HandshakeFailure failure) {
        var engine = new ScriptedEngine();
        engine.failure = Optional.of(failure);
        return engine;
    }

    ScriptedEngine on(String method, Consumer<JsonNode> reaction) {
        reactions.put(method, reaction);
        return this;
    }

    /** @param result in JSON */
    ScriptedEngine answering(String method, String result) {
        return on(method, request -> answer(request, result));
    }

    ScriptedEngine answeringVersion() {
        return answering("EngineVersion", "{\"qVersion\":{\"qComponentVersion\":\"12.2759.8\"}}");
    }

    ScriptedEngine failing(String method, int code) {
        return on(method, request -> fail(request, code));
    }

    void answer(JsonNode request, String result) {
        receive("{\"jsonrpc\":\"2.0\",\"id\":" + request.path("id") + ",\"result\":" + result + "}");
    }

    void fail(JsonNode request, int code) {
        receive("{\"jsonrpc\":\"2.0\",\"id\":" + request.path("id") + ",\"error\":{\"code\":" + code
                + ",\"parameter\":\"\",\"message\":\"as scripted\"}}");
    }

    void push(String frame) {
        receive(Frames.text(frame));
    }

    void receive(String message) {
        if (!closed.get()) {
            listener.orElseThrow().onText(message);
        }
    }

    void end(TransportClose close) {
        if (closed.compareAndSet(false, true)) {
            listener.orElseThrow().onClose(close);
        }
    }

    boolean isClosed() {
        return closed.get();
    }

    long callsOf(String method) {
        return requests.stream()
                .filter(request -> request.path("method").asString().equals(method))
                .count();
    }

    @Override
    public Transport open(Handshake handshake, Transport.Listener opened) throws HandshakeException {
        handshakes.add(handshake);
        if (failure.isPresent()) {
            throw new HandshakeException(handshake, failure.get());
        }
        listener = Optional.of(opened);
        opened.onOpen(Map.of("set-cookie", SET_COOKIES, "server", List.of("Microsoft-HTTPAPI/2.0")));
        greeting.run();
        return new Connection();
    }

    private final class Connection implements Transport {

        @Override
        public void send(String message) {
            JsonNode request = JSON.readTree(message);
            requests.add(request);
            reactions
                    .getOrDefault(request.path("method").asString(), unscripted -> {})
                    .accept(request);
        }

        @Override
        public void close() {
            end(new TransportClose.ByUs());
        }
    }
}
