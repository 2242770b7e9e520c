package io.gangway.qlik.jsonrpc;

import java.util.concurrent.CompletableFuture;

/**
 * JSON-RPC 2.0 over one connection. Thread-safe.
 *
 * <p>Every call ends: by its answer, an error, its time limit, a failed send, the end of the connection, an answer that
 * cannot be read, or its caller. Costs no thread beyond the one of the transport.
 */
public final class JsonRpcClient implements AutoCloseable {

    private JsonRpcClient() {}

    /**
     * Opens a connection. Blocks until it is open; the listener may be called before this returns.
     *
     * @throws HandshakeException when there is no connection; the listener is then never called
     */
    public static JsonRpcClient open(
            Transport.Opener opener, Handshake handshake, JsonRpcSettings settings, JsonRpcListener listener)
            throws HandshakeException {
        throw new UnsupportedOperationException();
    }

    /**
     * Calls and waits. Blocks the thread; virtual threads are welcome. Must not be used by a {@link JsonRpcListener},
     * on whose thread the answer is read.
     */
    public <T> CallOutcome<T> call(Call<T> call) {
        throw new UnsupportedOperationException();
    }

    /**
     * Calls without waiting for the answer. Blocks only while the request is sent, which the transport bounds.
     *
     * @return never fails by itself. What hangs on it runs on the connection's thread in the order of the messages, or,
     *     where the call ends without an answer, on another thread. Cancelling it abandons the call.
     */
    public <T> CompletableFuture<CallOutcome<T>> start(Call<T> call) {
        throw new UnsupportedOperationException();
    }

    /**
     * Closes the connection and ends all waiting calls. Returns at once, may be called again;
     * {@link JsonRpcListener#onClose} follows.
     */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }

    /** What has gone over the connection until now. */
    public TrafficCounts counts() {
        throw new UnsupportedOperationException();
    }
}
