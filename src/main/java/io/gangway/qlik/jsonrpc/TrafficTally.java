package io.gangway.qlik.jsonrpc;

import io.gangway.qlik.jsonrpc.TrafficSummary.Kind;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the messages of one connection and tells the traffic listener of each. */
final class TrafficTally {

    private static final Logger log = LoggerFactory.getLogger(TrafficTally.class);

    private final TrafficListener listener;
    private final AtomicLongArray messages = new AtomicLongArray(Kind.values().length);
    private final AtomicLong oversized = new AtomicLong();
    private final AtomicLong binary = new AtomicLong();
    private final AtomicLong listenerFailures = new AtomicLong();

    TrafficTally(TrafficListener listener) {
        this.listener = listener;
    }

    void sent(String method, long id, int characters) {
        messages.incrementAndGet(Kind.REQUEST.ordinal());
        var summary = new TrafficSummary(Kind.REQUEST, method, OptionalLong.of(id), characters);
        guard("a traffic listener", () -> listener.sent(summary));
    }

    void received(Kind kind, String method, OptionalLong id, int characters) {
        messages.incrementAndGet(kind.ordinal());
        var summary = new TrafficSummary(kind, method, id, characters);
        guard("a traffic listener", () -> listener.received(summary));
    }

    void oversized() {
        oversized.incrementAndGet();
    }

    void binary() {
        binary.incrementAndGet();
    }

    /** Runs foreign code, whose exceptions must not end the reading of a connection. */
    void guard(String who, Runnable foreign) {
        try {
            foreign.run();
        } catch (RuntimeException failure) {
            listenerFailures.incrementAndGet();
            // Only its type: its message may quote what it was given.
            log.warn(
                    "An exception of {} was dropped: {}",
                    who,
                    failure.getClass().getName());
        }
    }

    TrafficCounts counts(int waiting) {
        return new TrafficCounts(
                count(Kind.REQUEST),
                waiting,
                count(Kind.ANSWER) + count(Kind.ERROR),
                count(Kind.NOTIFICATION),
                count(Kind.LATE),
                count(Kind.UNKNOWN),
                count(Kind.UNNUMBERED),
                count(Kind.MALFORMED),
                oversized.get(),
                binary.get(),
                listenerFailures.get());
    }

    private long count(Kind kind) {
        return messages.get(kind.ordinal());
    }
}
