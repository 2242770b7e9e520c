package io.gangway.doctor.checks;

import java.util.List;
import java.util.stream.Stream;

/** The results of all checks of one set-up, in the order they ran. */
public record Report(List<CheckResult> results) {

    public Report {
        results = List.copyOf(results);
    }

    public Overall overall() {
        return Overall.of(results);
    }

    public long count(Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    /** Both, one after the other. */
    public Report and(Report next) {
        return new Report(Stream.concat(results.stream(), next.results.stream()).toList());
    }
}
