package io.gangway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackoffTest {

    /** Makes {@code nextDouble} 0, a half, and as good as 1. */
    private static final RandomGenerator LOW = () -> 0L;

    private static final RandomGenerator MIDDLE = () -> Long.MIN_VALUE;
    private static final RandomGenerator HIGH = () -> -1L;

    @Test
    void waitsGrowToAMinute() {
        assertThat(seconds(MIDDLE).subList(0, 9)).containsExactly(0L, 2L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    }

    @Test
    void itGivesUpAfterTenMinutesAndStaysSo() {
        var backoff = new Backoff(MIDDLE);
        Duration spent = Duration.ZERO;
        for (Optional<Duration> wait = backoff.next(); wait.isPresent(); wait = backoff.next()) {
            spent = spent.plus(wait.get());
        }

        assertThat(spent).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
        assertThat(backoff.next()).isEmpty();
    }

    @Test
    void jitterIsAQuarterEachWay() {
        assertThat(third(LOW)).isEqualTo(Duration.ofMillis(1500));
        assertThat(third(HIGH)).isBetween(Duration.ofMillis(2499), Duration.ofMillis(2500));
    }

    private static Duration third(RandomGenerator random) {
        return waits(random).get(2);
    }

    private static List<Long> seconds(RandomGenerator random) {
        return waits(random).stream().map(Duration::toSeconds).toList();
    }

    private static List<Duration> waits(RandomGenerator random) {
        var backoff = new Backoff(random);
        List<Duration> waits = new ArrayList<>();
        for (Optional<Duration> wait = backoff.next(); wait.isPresent(); wait = backoff.next()) {
            waits.add(wait.get());
        }
        return waits;
    }
}
