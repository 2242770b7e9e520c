package io.gangway.catalog.query;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** When something happened, as people say it: most of it depends on the moment and the place it is said. */
public sealed interface TimeRange {

    /** @param now the reader's moment and time zone */
    Bounds bounds(ZonedDateTime now);

    record Never() implements TimeRange {
        @Override
        public Bounds bounds(ZonedDateTime now) {
            return Bounds.OF_NEVER;
        }
    }

    /** Not longer ago than this; also in the future, as clocks differ. */
    record Within(int amount, ChronoUnit unit) implements TimeRange {
        @Override
        public Bounds bounds(ZonedDateTime now) {
            return Bounds.from(now.minus(amount, unit));
        }
    }

    record LongerAgo(int amount, ChronoUnit unit) implements TimeRange {
        @Override
        public Bounds bounds(ZonedDateTime now) {
            return Bounds.before(now.minus(amount, unit));
        }
    }

    /** @param daysAgo 0 is today, 1 is yesterday */
    record Day(Comparison comparison, int daysAgo) implements TimeRange {
        @Override
        public Bounds bounds(ZonedDateTime now) {
            LocalDate day = now.toLocalDate().minusDays(daysAgo);
            return new Dates(comparison, day, day.plusDays(1)).bounds(now);
        }
    }

    /**
     * Days of the calendar.
     *
     * @param until the first day that is not part of them
     */
    record Dates(Comparison comparison, LocalDate from, LocalDate until) implements TimeRange {
        @Override
        public Bounds bounds(ZonedDateTime now) {
            ZonedDateTime start = from.atStartOfDay(now.getZone());
            ZonedDateTime end = until.atStartOfDay(now.getZone());
            return switch (comparison) {
                case IN -> Bounds.between(start, end);
                case BEFORE -> Bounds.before(start);
                case UP_TO -> Bounds.before(end);
                case AFTER -> Bounds.from(end);
                case FROM -> Bounds.from(start);
            };
        }
    }

    /** How a time lies to a stretch of time. */
    enum Comparison {
        IN,
        BEFORE,
        UP_TO,
        AFTER,
        FROM
    }
}
