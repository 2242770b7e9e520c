package io.gangway.catalog;

import io.gangway.catalog.query.Bounds;
import java.time.Instant;
import java.util.Optional;

/** Times as numbers to compare. */
final class Times {

    private static final long MILLIS = 1000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private Times() {}

    /** Milliseconds since 1970; a year that needs more than a {@code long} becomes the last or first one that does not. */
    static long millis(Optional<Instant> time) {
        return time.map(instant ->
                        Math.clamp(instant.getEpochSecond(), Bounds.NEVER / MILLIS + 1, Long.MAX_VALUE / MILLIS - 1)
                                        * MILLIS
                                + instant.getNano() / NANOS_PER_MILLI)
                .orElse(Bounds.NEVER);
    }
}
