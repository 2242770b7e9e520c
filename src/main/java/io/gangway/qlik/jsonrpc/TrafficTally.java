package io.gangway.qlik.jsonrpc;

import java.util.concurrent.atomic.AtomicLongArray;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what goes over one connection. */
final class TrafficTally {

    private static final Logger log = LoggerFactory.getLogger(TrafficTally.class);

    private final AtomicLongArray counts = new AtomicLongArray(Kind.values().length);

    void count(Kind kind) {
        counts.incrementAndGet(kind.ordinal());
    }

    /** Runs foreign code, whose exceptions must not end the reading of a connection. */
    void guard(Runnable foreign) {
        try {
            foreign.run();
        } catch (RuntimeException failure) {
            count(Kind.LISTENER_FAILURE);
            // Only its type: its message may quote what it was given.
            log.warn(
                    "An exception of a listener was dropped: {}",
                    failure.getClass().getName());
        }
    }

    TrafficCounts counts(int waiting) {
        return new TrafficCounts(
                of(Kind.REQUEST),
                waiting,
                of(Kind.ANSWER) + of(Kind.ERROR),
                of(Kind.NOTIFICATION),
                of(Kind.LATE),
                of(Kind.UNKNOWN),
                of(Kind.UNNUMBERED),
                of(Kind.MALFORMED),
                of(Kind.OVERSIZED),
                of(Kind.BINARY),
                of(Kind.LISTENER_FAILURE));
    }

    private long of(Kind kind) {
        return counts.get(kind.ordinal());
    }

    /** What is counted. */
    enum Kind {
        /** We called. */
        REQUEST,
        /** Result of a waiting call. */
        ANSWER,
        /** Error of a waiting call. */
        ERROR,
        /** Has a method, answers nobody. */
        NOTIFICATION,
        /** Answer to a call that had already ended by its limit or its caller. */
        LATE,
        /** Answer to a call that nobody made. */
        UNKNOWN,
        /** Neither id nor method, such as lists of changed handles. */
        UNNUMBERED,
        /** Not JSON, not a JSON-RPC object, or an answer that could not be read. */
        MALFORMED,
        /** Above the size limit. */
        OVERSIZED,
        BINARY,
        /** What a message was given to threw an exception. */
        LISTENER_FAILURE
    }
}
