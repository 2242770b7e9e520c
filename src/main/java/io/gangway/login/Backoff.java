package io.gangway.login;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When to try a lost session again: at once, then after 2, 2, 4, 8 … and at most 60 s, each with some jitter so that a
 * restarted proxy does not meet all tabs in the same second; for ten minutes in all. Not thread-safe.
 */
public final class Backoff {

    private static final List<Duration> FIRST =
            List.of(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(4));
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration TOGETHER = Duration.ofMinutes(10);
    private static final double JITTER = 0.25;

    private final RandomGenerator random;
    private int tries;
    private Duration planned = Duration.ZERO;
    private Duration spent = Duration.ZERO;

    public Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** How long to wait before the next try; empty when it is time to give up. */
    public Optional<Duration> next() {
        planned = tries < FIRST.size() ? FIRST.get(tries) : shorter(planned.multipliedBy(2), LONGEST);
        tries++;
        if (spent.plus(planned).compareTo(TOGETHER) > 0) {
            return Optional.empty();
        }
        spent = spent.plus(planned);
        double factor = 1 + JITTER * (2 * random.nextDouble() - 1);
        return Optional.of(Duration.ofMillis((long) (planned.toMillis() * factor)));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
