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
    /** Tabs that come at the same instant, as when a browser restores its windows, need one sign-in and not one each. */
    private static final Duration SAME_INSTANT = Duration.ofMillis(300);

    private final InstantSource clock;
    private int rounds;
    private Instant lastRound = Instant.EPOCH;

    LoopGuard(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether the browser may go to the sign-in page; if so, that is a round. */
    synchronized Verdict mayGo() {
        Instant now = clock.instant();
        if (lastRound.plus(QUIET).isBefore(now)) {
            rounds = 0;
        }
        if (rounds >= MOST_ROUNDS) {
            return Verdict.ENOUGH;
        }
        if (rounds > 0 && now.isBefore(lastRound.plus(SAME_INSTANT))) {
            return Verdict.ANOTHER_TAB_HAS_GONE;
        }
        rounds++;
        lastRound = now;
        return Verdict.GO;
    }

    synchronized void forget() {
        rounds = 0;
        lastRound = Instant.EPOCH;
    }

    /** What the guard says. */
    enum Verdict {
        GO,
        /** Wait for its outcome. */
        ANOTHER_TAB_HAS_GONE,
        ENOUGH
    }
}
