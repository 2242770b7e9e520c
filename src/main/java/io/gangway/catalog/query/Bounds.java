package io.gangway.catalog.query;

import java.time.ZonedDateTime;

/**
 * A stretch of time in milliseconds since 1970.
 *
 * @param until the first moment that is not part of it
 */
public record Bounds(long from, long until) {

    /** What stands for the time of something that never happened. */
    public static final long NEVER = Long.MIN_VALUE;

    /** What stands for a time that nobody knows; it is in no bounds. */
    public static final long UNKNOWN = NEVER + 1;

    private static final long BEGINNING = UNKNOWN + 1;
    private static final long END = Long.MAX_VALUE;

    static final Bounds OF_NEVER = new Bounds(NEVER, UNKNOWN);

    /** Also in the future, as clocks differ. */
    static Bounds from(ZonedDateTime time) {
        return new Bounds(time.toInstant().toEpochMilli(), END);
    }

    static Bounds between(ZonedDateTime start, ZonedDateTime end) {
        return new Bounds(from(start).from, before(end).until);
    }

    public static Bounds before(ZonedDateTime time) {
        return new Bounds(BEGINNING, time.toInstant().toEpochMilli());
    }

    public boolean contain(long millis) {
        return from <= millis && millis < until;
    }
}
