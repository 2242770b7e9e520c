package io.gangway.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as the control page shows them. */
final class Age {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

    private Age() {}

    /** {@code 42 s}, {@code 3 min}, {@code 2 h}. */
    static String between(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        if (age.toMinutes() < 2) {
            return Math.max(0, age.toSeconds()) + " s";
        }
        return age.toHours() < 2 ? age.toMinutes() + " min" : age.toHours() + " h";
    }

    /** In UTC, as in the notifications' timestamps. */
    static String clock(Instant time) {
        return CLOCK.format(time);
    }
}
