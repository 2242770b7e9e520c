package io.gangway.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Decides when the engine is to be asked something only to keep a session that is in use: searching and sorting happen here,
 * and Qlik would take a busy tab for an idle one. A tab that nobody uses gets no such call, and its session ends in time.
 */
final class KeepAlive {

    /** Well below what load balancers and the shortest sensible inactivity timeouts allow. */
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final InstantSource clock;
    private Instant last;

    KeepAlive(InstantSource clock) {
        this.clock = clock;
        this.last = clock.instant();
    }

    /** The tab is being used; whether it is time for a call. */
    boolean isDue() {
        Instant now = clock.instant();
        boolean due = last.plus(INTERVAL).isBefore(now);
        if (due) {
            last = now;
        }
        return due;
    }
}
