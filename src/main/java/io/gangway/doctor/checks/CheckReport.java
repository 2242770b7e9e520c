package io.gangway.doctor.checks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The results of all checks of one set-up, in the order they ran. */
public record CheckReport(List<CheckResult> results) {

    public CheckReport {
        results = List.copyOf(results);
    }

    public Overall overall() {
        return Overall.of(results);
    }

    public long count(Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    CheckReport and(CheckResult next) {
        return new CheckReport(Stream.concat(results.stream(), Stream.of(next)).toList());
    }

    /** What the check needs and does not have: something that failed, or was skipped for want of something else. */
    Optional<Check> missingFor(Check check) {
        return check.needs().stream()
                .filter(need -> hasFailed(need) || missingFor(need).isPresent())
                .findFirst();
    }

    private boolean hasFailed(Check check) {
        return results.stream().anyMatch(result -> result.check() == check && result.verdict() == Verdict.FAILED);
    }
}
