package io.gangway.qlik.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * Times as Qlik writes them, {@code 2026-01-31T23:59:59.999Z}, by their digits: a list has four for each app, and the JDK's
 * reader, which takes many forms, takes longer for them than Jackson does for all the rest.
 */
final class QlikTime {

    private static final String FORM = "0000-00-00T00:00:00.000Z";
    private static final int MILLIS = 1000;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private QlikTime() {}

    static boolean isIn(CharSequence text) {
        boolean isIn = text.length() == FORM.length();
        for (int place = 0; isIn && place < FORM.length(); place++) {
            char wanted = FORM.charAt(place);
            char found = text.charAt(place);
            isIn = wanted == '0' ? found >= '0' && found <= '9' : found == wanted;
        }
        return isIn;
    }

    /**
     * In milliseconds since 1970.
     *
     * @throws DateTimeException for a day or an hour that does not exist
     */
    static long read(CharSequence text) {
        LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        LocalTime time = LocalTime.of(
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19),
                number(text, 20, 23) * NANOS_PER_MILLI);
        return day.toEpochSecond(time, ZoneOffset.UTC) * MILLIS + time.getNano() / NANOS_PER_MILLI;
    }

    private static int number(CharSequence text, int from, int to) {
        int number = 0;
        for (int place = from; place < to; place++) {
            number = number * 10 + text.charAt(place) - '0';
        }
        return number;
    }
}
