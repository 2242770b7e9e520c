package io.gangway.qlik.jsonrpc;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** A call that waits for its end. The first end counts; each takes the call out of {@link PendingCalls}. */
final class PendingCall<T> {

    private static final Executor VIRTUAL_THREADS = task -> Thread.startVirtualThread(task);

    private final long id;
    private final Call<T> call;
    private final PendingCalls calls;
    private final CompletableFuture<CallOutcome<T>> outcome = new CompletableFuture<>();

    PendingCall(long id, Call<T> call, PendingCalls calls) {
        this.id = id;
        this.call = call;
        this.calls = calls;
    }

    long id() {
        return id;
    }

    String method() {
        return call.method();
    }

    CompletableFuture<CallOutcome<T>> outcome() {
        return outcome;
    }

    /** Starts the time limit. Costs an entry in the JDK's timer until the call ends, and no thread. */
    void startLimit() {
        CompletableFuture<Boolean> timer = new CompletableFuture<Boolean>()
                .completeOnTimeout(true, call.limit().toNanos(), TimeUnit.NANOSECONDS);
        // Not on the timer's thread, which all of the JVM shares.
        timer.thenRunAsync(() -> end(new CallOutcome.TimedOut<>(call.limit())), VIRTUAL_THREADS);
        outcome.whenComplete((ended, failure) -> timer.cancel(false));
    }

    /**
     * Ends the call.
     *
     * @return false when it had already ended
     */
    boolean end(CallOutcome<T> end) {
        boolean mayStillBeAnswered =
                switch (end) {
                    case CallOutcome.TimedOut<T> timedOut -> true;
                    case CallOutcome.Abandoned<T> abandoned -> true;
                    case CallOutcome.NotSent<T> notSent -> true;
                    case CallOutcome.Answered<T> answered -> false;
                    case CallOutcome.Refused<T> refused -> false;
                    case CallOutcome.ConnectionClosed<T> closed -> false;
                    case CallOutcome.Unreadable<T> unreadable -> false;
                };
        calls.remove(id, mayStillBeAnswered);
        return outcome.complete(end);
    }

    boolean unreadable(String reason) {
        return end(new CallOutcome.Unreadable<>(reason));
    }

    boolean refused(JsonRpcError error) {
        return end(new CallOutcome.Refused<>(error));
    }

    boolean connectionClosed(TransportClose close) {
        return end(new CallOutcome.ConnectionClosed<>(close));
    }

    /** Reads the result that the parser stands on; the call ends later, when its message has been read as a whole. */
    CallOutcome<T> read(JsonParser parser) {
        try {
            return new CallOutcome.Answered<>(call.reader().read(parser));
        } catch (JacksonException failure) {
            return new CallOutcome.Unreadable<>(Unreadable.reason(failure));
        } catch (RuntimeException failure) {
            return new CallOutcome.Unreadable<>(
                    "the reader failed: " + failure.getClass().getSimpleName());
        }
    }
}
