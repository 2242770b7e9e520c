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
    /** Within it of each other, tabs that bring no state count as opened together. */
    private static final Duration TOGETHER = Duration.ofSeconds(2);
    /** The same for those that are known to have come: a page takes its time to start. */
    private static final Duration LONGEST_START = Duration.ofSeconds(30);

    private final InstantSource clock;
    private int rounds;
    /** When the last tab of the present round came, or was sent away. */
    private Instant latest = Instant.EPOCH;
    /** Whether the tab that was sent away is still there. */
    private boolean isAway;
    /** How many tabs have come beside that one, and have not asked yet. */
    private int beside;

    LoopGuard(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Whether the browser may go to the sign-in page; if so, that is a round. Tabs that come together, as when a browser
     * restores its windows, need one sign-in and not one each.
     *
     * @param came when the tab came; a slow server may have kept it until others were sent away
     * @param isReturn whether it brings a state, and so comes from the sign-in page and is no further tab
     */
    synchronized Verdict mayGo(Instant came, boolean isReturn) {
        Instant now = clock.instant();
        if (latest.plus(QUIET).isBefore(now)) {
            rounds = 0;
        }
        if (isAway && !isReturn && came.isBefore(latest.plus(beside > 0 ? LONGEST_START : TOGETHER))) {
            beside = Math.max(0, beside - 1);
            latest = came.isAfter(latest) ? came : latest;
            return Verdict.ANOTHER_TAB_HAS_GONE;
        }
        if (rounds >= MOST_ROUNDS) {
            return Verdict.ENOUGH;
        }
        rounds++;
        latest = now;
        isAway = true;
        return Verdict.GO;
    }

    /** A tab has come while another one is on its way to the sign-in page, and its page is yet to start, and to ask. */
    synchronized void cameBeside() {
        beside++;
    }

    /** A tab has come from the sign-in page: nobody has to wait for it any more. */
    synchronized void cameBack() {
        nobodyIsAway();
    }

    /** The tab that was to go last is no longer there, so nobody went. */
    synchronized void takeBack() {
        rounds = Math.max(0, rounds - 1);
        nobodyIsAway();
    }

    synchronized void forget() {
        rounds = 0;
        nobodyIsAway();
    }

    private void nobodyIsAway() {
        isAway = false;
        beside = 0;
    }

    /** What the guard says. */
    enum Verdict {
        GO,
        /** Wait for its outcome. */
        ANOTHER_TAB_HAS_GONE,
        ENOUGH
    }
}
