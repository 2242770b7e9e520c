package io.gangway.login.evidence;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The timeline of one browser's sign-ins. Keeps the latest observations only. Thread-safe. */
public final class Evidence {

    /** Several sign-ins with all their requests. What Qlik writes in them is bounded where it is read. */
    private static final int MOST_KEPT = 200;

    private final InstantSource clock;
    private final Deque<Timed> timeline = new ArrayDeque<>();

    public Evidence(InstantSource clock) {
        this.clock = clock;
    }

    public synchronized void add(Observation observation) {
        if (timeline.size() == MOST_KEPT) {
            timeline.removeFirst();
        }
        timeline.addLast(new Timed(clock.instant(), observation));
    }

    /** All that is kept, oldest first. */
    public synchronized List<Timed> timeline() {
        return List.copyOf(timeline);
    }

    /** An observation and when it was made. */
    public record Timed(Instant at, Observation observation) {}
}
