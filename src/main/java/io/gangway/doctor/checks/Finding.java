package io.gangway.doctor.checks;

import java.util.HashMap;
import java.util.Map;

/**
 * What a check found: one of the known outcomes, and the details that its words have places for.
 *
 * @param details by name
 */
record Finding(Outcome outcome, Map<String, String> details) {

    Finding {
        details = Map.copyOf(details);
    }

    static Finding of(Outcome outcome) {
        return new Finding(outcome, Map.of());
    }

    Finding with(String name, Object value) {
        Map<String, String> more = new HashMap<>(details);
        more.put(name, String.valueOf(value));
        return new Finding(outcome, more);
    }
}
