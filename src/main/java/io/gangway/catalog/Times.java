package io.gangway.catalog;

import io.gangway.catalog.query.Bounds;
import java.time.Instant;
import java.util.Optional;

/** Times as numbers to compare. */
final class Times {

    private Times() {}

    /** Milliseconds since 1970. */
    static long millis(Optional<Instant> time) {
        return time.map(Instant::toEpochMilli).orElse(Bounds.NEVER);
    }
}
