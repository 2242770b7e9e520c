package io.gangway.catalog.query;

import io.gangway.catalog.query.TimeRange.Comparison;
import io.gangway.catalog.text.Folding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands behind {@code reload:}: {@code never}, {@code <7d}, {@code >=2026-01} … */
final class TimeRangeReader {

    /** What is offered in the field; each has a meaning that needs no explanation. */
    static final List<String> EXAMPLES = List.of("today", "<7d", "<30d", ">30d", "never");

    private static final Pattern RANGE =
            Pattern.compile("never|(?<sign>[<>]=?)?(?:(?<word>today|yesterday)|(?<amount>[0-9]{1,4})(?<unit>[hdwmy])"
                    + "|(?<year>[0-9]{4})(?:-(?<month>0?[1-9]|1[0-2])(?:-(?<day>0?[1-9]|[12][0-9]|3[01]))?)?)");

    private TimeRangeReader() {}

    static Optional<TimeRange> read(String typed) {
        Matcher range = RANGE.matcher(Folding.fold(typed));
        if (!range.matches()) {
            return Optional.empty();
        }
        if (range.group().equals("never")) {
            return Optional.of(new TimeRange.Never());
        }
        Optional<String> sign = part(range, "sign");
        return part(range, "amount")
                .map(amount -> age(sign, Integer.parseInt(amount), range.group("unit")))
                .or(() -> part(range, "word").map(word -> day(sign, word)))
                .or(() -> dates(sign, range));
    }

    /** Whether a readable time begins like this. */
    static boolean mayBegin(String typed) {
        Matcher range = RANGE.matcher(Folding.fold(typed));
        return !range.matches() && range.hitEnd();
    }

    private static TimeRange age(Optional<String> sign, int amount, String letter) {
        ChronoUnit unit =
                switch (letter) {
                    case "h" -> ChronoUnit.HOURS;
                    case "d" -> ChronoUnit.DAYS;
                    case "w" -> ChronoUnit.WEEKS;
                    case "m" -> ChronoUnit.MONTHS;
                    default -> ChronoUnit.YEARS;
                };
        return sign.filter(each -> each.startsWith(">")).isPresent()
                ? new TimeRange.LongerAgo(amount, unit)
                : new TimeRange.Within(amount, unit);
    }

    private static TimeRange day(Optional<String> sign, String word) {
        return new TimeRange.Day(comparison(sign), word.equals("today") ? 0 : 1);
    }

    private static Optional<TimeRange> dates(Optional<String> sign, Matcher range) {
        Optional<Integer> month = part(range, "month").map(Integer::valueOf);
        Optional<Integer> day = part(range, "day").map(Integer::valueOf);
        try {
            LocalDate from = LocalDate.of(Integer.parseInt(range.group("year")), month.orElse(1), day.orElse(1));
            LocalDate until =
                    day.isPresent() ? from.plusDays(1) : month.isPresent() ? from.plusMonths(1) : from.plusYears(1);
            return Optional.of(new TimeRange.Dates(comparison(sign), from, until));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Comparison comparison(Optional<String> sign) {
        return switch (sign.orElse("")) {
            case "<" -> Comparison.BEFORE;
            case "<=" -> Comparison.UP_TO;
            case ">" -> Comparison.AFTER;
            case ">=" -> Comparison.FROM;
            default -> Comparison.IN;
        };
    }

    private static Optional<String> part(Matcher range, String name) {
        return Optional.ofNullable(range.group(name));
    }
}
