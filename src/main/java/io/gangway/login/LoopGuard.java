package io.gangway.login;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Ends redirect loops. A browser may be sent to the sign-in page twice in a row; after that Gangway explains instead, since
 * each further round would use up one of the user's five Qlik sessions. A success, the user's own wish, or ten quiet
 * minutes forget the count. Thread-safe.
 */
final class LoopGuard {

    private static final int MOST_ROUNDS = 2;
    private static final Duration QUIET = Duration.ofMinutes(10);

    private final InstantSource clock;
    private int rounds;
    private Instant lastRound = Instant.EPOCH;

    LoopGuard(InstantSource clock) {
        this.clock = clock;
    }

    /** Counts a round and tells whether the browser may go. */
    synchronized boolean mayGo() {
        Instant now = clock.instant();
        if (lastRound.plus(QUIET).isBefore(now)) {
            rounds = 0;
        }
        if (rounds >= MOST_ROUNDS) {
            return false;
        }
        rounds++;
        lastRound = now;
        return true;
    }

    synchronized void forget() {
        rounds = 0;
        lastRound = Instant.EPOCH;
    }
}
