package io.gangway.qlik.jsonrpc;

import io.gangway.qlik.jsonrpc.TrafficTally.Kind;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON-RPC 2.0 over one connection. Thread-safe.
 *
 * <p>Every call ends: by its answer, an error, its time limit, a failed send, the end of the connection, an answer that
 * cannot be read, or its caller. Costs no thread beyond the one of the transport.
 */
public final class JsonRpcClient implements AutoCloseable {

    private final AtomicLong lastId = new AtomicLong();
    private final Transport transport;
    private final RequestWriter writer;
    private final PendingCalls calls;
    private final TrafficTally tally;

    private JsonRpcClient(Transport transport, RequestWriter writer, PendingCalls calls, TrafficTally tally) {
        this.transport = transport;
        this.writer = writer;
        this.calls = calls;
        this.tally = tally;
    }

    /**
     * Opens a connection. Blocks until it is open; the listener may be called before this returns.
     *
     * @throws HandshakeException when there is no connection; the listener is then never called
     */
    public static JsonRpcClient open(
            Transport.Opener opener, Handshake handshake, JsonRpcSettings settings, JsonRpcListener listener)
            throws HandshakeException {
        JsonMapper mapper = WireJson.mapper(settings.maxNesting());
        var calls = new PendingCalls(settings.rememberedIds());
        var tally = new TrafficTally();
        var router = new MessageRouter(calls, listener, tally);
        var reader = new MessageReader(mapper, calls, router, tally);
        Transport transport = opener.open(handshake, new InboundMessages(reader, calls, listener, tally));
        return new JsonRpcClient(transport, new RequestWriter(mapper), calls, tally);
    }

    /**
     * Calls and waits. Blocks the thread; virtual threads are welcome. Must not be used by a {@link JsonRpcListener},
     * on whose thread the answer is read.
     */
    public <T> CallOutcome<T> call(Call<T> call) {
        PendingCall<T> pending = begin(call);
        try {
            return pending.outcome().get();
        } catch (InterruptedException interrupted) {
            pending.end(new CallOutcome.Abandoned<>());
            Thread.currentThread().interrupt();
            return pending.outcome().join();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("A call ends with an outcome, never with an exception", impossible);
        }
    }

    /**
     * Calls without waiting for the answer. Blocks only while the request is sent, which the transport bounds.
     *
     * @return never fails by itself. What hangs on it runs on the connection's thread in the order of the messages, or,
     *     where the call ends without an answer, on another thread, such as the one that closes. Cancelling it abandons the call.
     */
    public <T> CompletableFuture<CallOutcome<T>> start(Call<T> call) {
        PendingCall<T> pending = begin(call);
        // A copy, so that nobody but the registry ends the call itself.
        CompletableFuture<CallOutcome<T>> outcome = pending.outcome().copy();
        outcome.whenComplete((ended, failure) -> {
            if (failure != null) {
                pending.end(new CallOutcome.Abandoned<>());
            }
        });
        return outcome;
    }

    /**
     * Closes the connection and ends all waiting calls. Returns at once, may be called again;
     * {@link JsonRpcListener#onClose} follows.
     */
    @Override
    public void close() {
        calls.close(new TransportClose.ByUs());
        transport.close();
    }

    /** What has gone over the connection until now. */
    TrafficCounts counts() {
        return tally.counts(calls.size());
    }

    private <T> PendingCall<T> begin(Call<T> call) {
        var pending = new PendingCall<>(lastId.incrementAndGet(), call, calls);
        Optional<TransportClose> closed = calls.add(pending);
        if (closed.isPresent()) {
            pending.connectionClosed(closed.get());
            return pending;
        }
        // Before the send, which counts against it.
        pending.startLimit();
        try {
            String text = writer.write(pending.id(), call);
            // Before the send too: the answer may be faster than this thread.
            tally.count(Kind.REQUEST);
            transport.send(text);
        } catch (SendFailedException failed) {
            pending.end(new CallOutcome.NotSent<>(String.valueOf(failed.getMessage())));
        } catch (JacksonException | IllegalArgumentException unwritable) {
            // Only its type: its message may quote a parameter.
            pending.end(new CallOutcome.NotSent<>(
                    "the request cannot be written: " + unwritable.getClass().getSimpleName()));
        }
        return pending;
    }
}
