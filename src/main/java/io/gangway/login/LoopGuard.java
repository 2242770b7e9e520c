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
    /** Sooner nobody is back from the sign-in page, so whoever comes within it is another tab. */
    private static final Duration WAY_BACK = Duration.ofMillis(300);

    private final InstantSource clock;
    private int rounds;
    /** When the last tab of the present round came, or was sent away. */
    private Instant latest = Instant.EPOCH;

    LoopGuard(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Whether the browser may go to the sign-in page; if so, that is a round. Tabs that come together, as when a browser
     * restores its windows, need one sign-in and not one each.
     *
     * @param came when the tab came; a slow server may have kept it until others were sent away
     */
    synchronized Verdict mayGo(Instant came) {
        Instant now = clock.instant();
        if (latest.plus(QUIET).isBefore(now)) {
            rounds = 0;
        }
        if (rounds > 0 && came.isBefore(latest.plus(WAY_BACK))) {
            latest = came.isAfter(latest) ? came : latest;
            return Verdict.ANOTHER_TAB_HAS_GONE;
        }
        if (rounds >= MOST_ROUNDS) {
            return Verdict.ENOUGH;
        }
        rounds++;
        latest = now;
        return Verdict.GO;
    }

    /** The tab that was to go last is no longer there, so nobody went. */
    synchronized void takeBack() {
        rounds = Math.max(0, rounds - 1);
        latest = Instant.EPOCH;
    }

    synchronized void forget() {
        rounds = 0;
        latest = Instant.EPOCH;
    }

    /** What the guard says. */
    enum Verdict {
        GO,
        /** Wait for its outcome. */
        ANOTHER_TAB_HAS_GONE,
        ENOUGH
    }
}
