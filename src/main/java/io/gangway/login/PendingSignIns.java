package io.gangway.login;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The sign-ins that one browser has started and not finished, by their state. A state is random, works once, for ten
 * minutes, and only in the browser that started the sign-in: else anybody could sign a victim in as somebody else with a
 * link. Thread-safe.
 */
final class PendingSignIns {

    static final Duration LIFE = Duration.ofMinutes(10);
    /** More tabs than anybody signs in from at once; bounds what a browser can make us remember. */
    private static final int MOST_AT_ONCE = 32;

    private static final int STATE_BYTES = 24;

    private final InstantSource clock;
    private final RandomGenerator random;
    private final Map<String, PendingSignIn> byState = new LinkedHashMap<>();

    PendingSignIns(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** A state that has not been given out before. It counts only once {@link #remember} was called for it. */
    String newState() {
        byte[] bytes = new byte[STATE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    synchronized void remember(String state, String returnTo) {
        if (byState.size() >= MOST_AT_ONCE) {
            byState.remove(byState.keySet().iterator().next());
        }
        byState.put(state, new PendingSignIn(returnTo, clock.instant()));
    }

    /** Ends the sign-in of this state; empty where there is none, or it took too long. */
    synchronized Optional<PendingSignIn> take(String state) {
        Instant oldest = clock.instant().minus(LIFE);
        return Optional.ofNullable(byState.remove(state))
                .filter(pending -> pending.startedAt().isAfter(oldest));
    }

    /** @param returnTo the query of the view to come back to, without sign-in parameters */
    record PendingSignIn(String returnTo, Instant startedAt) {}
}
