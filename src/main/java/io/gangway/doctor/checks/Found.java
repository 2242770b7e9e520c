package io.gangway.doctor.checks;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a check found: one of the known outcomes, and the details that its words have places for.
 *
 * @param details by name
 * @param took where that is something else than the time of the check
 */
record Found(Outcome outcome, Map<String, Phrase> details, Optional<Duration> took) {

    Found {
        details = Map.copyOf(details);
    }

    static Found of(Outcome outcome) {
        return new Found(outcome, Map.of(), Optional.empty());
    }

    Found with(String name, Object seen) {
        return with(name, Phrase.of(seen));
    }

    Found with(String name, Phrase value) {
        Map<String, Phrase> more = new HashMap<>(details);
        more.put(name, value);
        return new Found(outcome, more, took);
    }

    Found took(Duration time) {
        return new Found(outcome, details, Optional.of(time)).with("time", Shown.time(time));
    }
}
