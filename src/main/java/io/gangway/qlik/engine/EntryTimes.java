package io.gangway.qlik.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * When things happened to an app, in milliseconds since 1970: objects of the JDK would be a quarter of all that an app
 * takes.
 */
public record EntryTimes(long created, long modified, long published, long reloaded) {

    static final long NEVER = Long.MIN_VALUE;
    /** Qlik wrote something that is no time. */
    static final long UNKNOWN = NEVER + 1;

    private static final long MILLIS = 1000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    /** Only of a reload it is worth telling whether it is unknown or never was. */
    public EntryTimes {
        created = known(created);
        modified = known(modified);
        published = known(published);
    }

    public static EntryTimes of(
            Optional<Instant> created, Optional<Instant> modified, Optional<Instant> published, LastReload reload) {
        return new EntryTimes(
                millis(created),
                millis(modified),
                millis(published),
                switch (reload) {
                    case LastReload.At(var instant) -> millis(instant);
                    case LastReload.Missing.NEVER -> NEVER;
                    case LastReload.Missing.UNKNOWN -> UNKNOWN;
                });
    }

    /** A year that needs more than a {@code long} becomes the last or first one that does not. */
    static long millis(Instant instant) {
        return Math.clamp(instant.getEpochSecond(), NEVER / MILLIS + 1, Long.MAX_VALUE / MILLIS - 1) * MILLIS
                + instant.getNano() / NANOS_PER_MILLI;
    }

    static Optional<Instant> instant(long millis) {
        return millis <= UNKNOWN ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    LastReload reload() {
        return reloaded == UNKNOWN
                ? LastReload.Missing.UNKNOWN
                : instant(reloaded).<LastReload>map(LastReload.At::new).orElse(LastReload.Missing.NEVER);
    }

    private static long known(long millis) {
        return millis == UNKNOWN ? NEVER : millis;
    }

    private static long millis(Optional<Instant> instant) {
        return instant.map(EntryTimes::millis).orElse(NEVER);
    }
}
