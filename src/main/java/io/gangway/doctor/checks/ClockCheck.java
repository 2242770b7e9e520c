package io.gangway.doctor.checks;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How far the two clocks are apart, from the {@code Date} of an answer: cookies and certificates depend on it. */
final class ClockCheck implements Examiner {

    private static final Duration TOLERATED = Duration.ofMinutes(1);

    @Override
    public Found examine(Patient patient) {
        return switch (patient.http().get(patient.server().user())) {
            case HttpProbe.NoAnswer ignored -> Found.of(Outcome.CLOCK_UNKNOWN);
            case HttpProbe.Answer answer ->
                answer.headers()
                        .firstValue("date")
                        .flatMap(ClockCheck::read)
                        .map(theirs -> finding(Duration.between(patient.clock().instant(), theirs)))
                        .orElseGet(() -> Found.of(Outcome.CLOCK_UNKNOWN));
        };
    }

    private static Found finding(Duration ahead) {
        boolean same = ahead.abs().compareTo(TOLERATED) <= 0;
        return Found.of(same ? Outcome.CLOCK_SAME : Outcome.CLOCK_DIFFERS)
                .with("seconds", ahead.abs().toSeconds())
                .with("direction", Phrase.text(ahead.isNegative() ? "words.behind" : "words.ahead"));
    }

    private static Optional<Instant> read(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
