package io.gangway.qlik.proxy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date of an {@code Expires} attribute in any of the forms that servers write: RFC 6265, 5.1.1. Always UTC. */
final class CookieDate {

    private static final Pattern TIME = Pattern.compile("\\b(\\d{1,2}):(\\d{1,2}):(\\d{1,2})\\b");
    private static final Pattern MONTH =
            Pattern.compile("(?:^|[^a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)");
    private static final Pattern DAY = Pattern.compile("(?<![\\d:])(\\d{1,2})(?![\\d:])");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d:])(\\d{4}|\\d{2})(?![\\d:])");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final int EARLIEST_YEAR = 1601;

    private CookieDate() {}

    static Optional<Instant> read(String text) {
        String date = text.toLowerCase(Locale.ROOT);
        Matcher time = TIME.matcher(date);
        Matcher month = MONTH.matcher(date);
        Matcher day = DAY.matcher(date);
        Matcher year = YEAR.matcher(date);
        if (!time.find() || !month.find() || !day.find() || !year.find(day.end())) {
            return Optional.empty();
        }
        try {
            var read = LocalDateTime.of(
                    century(number(year, 1)),
                    MONTHS.indexOf(month.group(1)) / 3 + 1,
                    number(day, 1),
                    number(time, 1),
                    number(time, 2),
                    number(time, 3));
            return Optional.of(read)
                    .filter(known -> known.getYear() >= EARLIEST_YEAR)
                    .map(known -> known.toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Two digits mean 1970 to 2069. */
    private static int century(int year) {
        if (year >= 100) {
            return year;
        }
        return year < 70 ? 2000 + year : 1900 + year;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
