package io.gangway.catalog.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as they are typed, seen from noon of 20 November 2026 in Stockholm. */
class TimeRangeReaderTest {

    private static final ZonedDateTime NOW =
            LocalDateTime.parse("2026-11-20T12:00").atZone(ZoneId.of("Europe/Stockholm"));

    @ParameterizedTest
    @CsvSource({
        "<7d, 2026-11-13T12:00, true",
        "<7d, 2026-11-13T11:59, false",
        "7D, 2026-11-13T12:00, true",
        "<7d, 2026-11-21T12:00, true",
        ">7d, 2026-11-13T11:59, true",
        ">7d, 2026-11-13T12:00, false",
        "<2h, 2026-11-20T10:00, true",
        "<2w, 2026-11-05T12:00, false",
        "<1m, 2026-10-20T12:00, true",
        ">=1y, 2025-11-20T11:59, true",
        "today, 2026-11-20T00:00, true",
        "today, 2026-11-19T23:59, false",
        "yesterday, 2026-11-19T23:59, true",
        "yesterday, 2026-11-20T00:00, false",
        "<today, 2026-11-19T23:59, true",
        ">=yesterday, 2026-11-19T00:00, true",
        "2026-01-01, 2026-01-01T23:59, true",
        "2026-01-01, 2026-01-02T00:00, false",
        ">2026-01-01, 2026-01-01T23:59, false",
        ">2026-01-01, 2026-01-02T00:00, true",
        ">=2026-01-01, 2026-01-01T00:00, true",
        "<2026-01-01, 2026-01-01T00:00, false",
        "<=2026-01-01, 2026-01-01T23:59, true",
        "2026-02, 2026-02-28T23:59, true",
        "2026-2, 2026-03-01T00:00, false",
        "2025, 2025-12-31T23:59, true",
        ">2025, 2025-12-31T23:59, false",
        "＞２０２５, 2026-01-01T00:00, true"
    })
    void containsATime(String typed, LocalDateTime time, boolean contains) {
        assertThat(bounds(typed).contain(time.atZone(NOW.getZone()).toInstant().toEpochMilli()))
                .isEqualTo(contains);
    }

    @ParameterizedTest
    @CsvSource({"never, true", "<7d, false", ">7d, false", "<2026-01-01, false", "<=9999y, false"})
    void neverIsOnlyWhatWasAskedForByName(String typed, boolean contains) {
        assertThat(bounds(typed).contain(Bounds.NEVER)).isEqualTo(contains);
    }

    @Test
    void dayOfTheClockChangeHasItsOwnLength() {
        Bounds day = bounds("2026-10-25");

        assertThat(day)
                .isEqualTo(new Bounds(
                        Instant.parse("2026-10-24T22:00:00Z").toEpochMilli(),
                        Instant.parse("2026-10-25T23:00:00Z").toEpochMilli()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "<",
                ">=",
                "7",
                "<7",
                "7x",
                "99999d",
                "2026-13-01",
                "2026-02-30",
                "2026-00",
                "0000-00-00",
                "26-01-01",
                "-7d",
                "<<7d",
                "<never",
                "2026-01-01T00:00",
                "١٤d"
            })
    void nonsenseIsNoTime(String typed) {
        assertThat(TimeRangeReader.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "<, true",
        "tod, true",
        "NEV, true",
        "12, true",
        "<=2026-, true",
        "2026-0, true",
        "2026-01-0, true",
        "2026-01, false",
        "7d, false",
        "2026-13, false",
        "2026-02-30, false",
        "soon, false"
    })
    void beginningOfATimeIsToldFromNonsense(String typed, boolean mayBegin) {
        assertThat(TimeRangeReader.mayBegin(typed)).isEqualTo(mayBegin);
    }

    private static Bounds bounds(String typed) {
        return TimeRangeReader.read(typed).orElseThrow().bounds(NOW);
    }
}
