package io.gangway.simulator;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client's end of an engine socket: reads messages in order, each within ten seconds. */
final class Wire implements WebSocket.Listener, AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final AtomicInteger frames = new AtomicInteger();
    private final StringBuilder partial = new StringBuilder();
    private @Nullable WebSocket socket;

    void open(WebSocket opened) {
        socket = opened;
    }

    private WebSocket socket() {
        if (socket == null) {
            throw new IllegalStateException("Not open");
        }
        return socket;
    }

    Wire send(String text) {
        socket().sendText(text, true).join();
        return this;
    }

    Wire ping() {
        socket().sendPing(ByteBuffer.allocate(0)).join();
        return this;
    }

    Wire call(int id, String method, String params) {
        return send("{\"jsonrpc\":\"2.0\",\"id\":%d,\"handle\":-1,\"method\":\"%s\",\"params\":%s}"
                .formatted(id, method, params));
    }

    String text() {
        try {
            String message = messages.poll(10, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("No message within 10 s");
            }
            return message;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    JsonNode next() {
        return JSON.readTree(text());
    }

    /** The next message's method. */
    String method() {
        return next().path("method").asString();
    }

    /** Reads past {@code OnAuthenticationInformation} and {@code OnConnected}. */
    Wire greeted() {
        if (!method().equals("OnAuthenticationInformation") || !method().equals("OnConnected")) {
            throw new AssertionError("Not greeted");
        }
        return this;
    }

    boolean isQuiet() {
        return messages.isEmpty();
    }

    int frames() {
        return frames.get();
    }

    /** The close code, 1006 when there was none. */
    int closeCode() {
        return closed.orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        frames.incrementAndGet();
        partial.append(data);
        if (last) {
            messages.add(partial.toString());
            partial.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.complete(1006);
    }

    @Override
    public void close() {
        socket().abort();
    }
}
