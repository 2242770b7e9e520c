package io.gangway.doctor.diagnosis;

import io.gangway.login.evidence.Evidence.Timed;
import java.util.List;
import java.util.stream.Stream;

/** The observations that answer a question with yes. None means no. */
record Clues(List<Timed> seen) {

    static final Clues NONE = new Clues(List.of());

    boolean any() {
        return !seen.isEmpty();
    }

    /** Yes if either says so. */
    Clues or(Clues other) {
        return new Clues(
                Stream.concat(seen.stream(), other.seen.stream()).distinct().toList());
    }

    /** Yes if both say so. */
    Clues and(Clues other) {
        return any() && other.any() ? or(other) : NONE;
    }

    /** Yes unless the other says so. */
    Clues unless(Clues other) {
        return other.any() ? NONE : this;
    }
}
