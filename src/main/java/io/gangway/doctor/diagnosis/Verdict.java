package io.gangway.doctor.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a rule says of a story. Built so that a rule reads as a sentence: {@code certain(a and b), or else possible(c), weak
 * if d}.
 *
 * @param likelihood empty where the cause is out of the question
 */
record Verdict(Optional<Likelihood> likelihood, Clues speaksFor, Clues speaksAgainst, List<Detail> details) {

    static Verdict certain(Clues clues) {
        return of(Likelihood.CERTAIN, clues);
    }

    static Verdict likely(Clues clues) {
        return of(Likelihood.LIKELY, clues);
    }

    static Verdict possible(Clues clues) {
        return of(Likelihood.POSSIBLE, clues);
    }

    /** The other one where this one says nothing. */
    Verdict orElse(Verdict other) {
        return likelihood.isPresent() ? this : other;
    }

    /** Makes the cause unlikely where something speaks against it. */
    Verdict against(Clues clues) {
        return likelihood.isPresent() && clues.any()
                ? new Verdict(Optional.of(Likelihood.UNLIKELY), speaksFor, speaksAgainst.or(clues), details)
                : this;
    }

    /** Further clues that fit, without changing the likelihood. */
    Verdict supportedBy(Clues clues) {
        return new Verdict(likelihood, speaksFor.or(clues), speaksAgainst, details);
    }

    /** What the sentence names. */
    Verdict naming(Optional<? extends Detail> detail) {
        List<Detail> all = new ArrayList<>(details);
        detail.ifPresent(all::add);
        return new Verdict(likelihood, speaksFor, speaksAgainst, List.copyOf(all));
    }

    Optional<Finding> finding(Cause cause) {
        return likelihood.map(known -> new Finding(cause, known, speaksFor.seen(), speaksAgainst.seen(), details));
    }

    private static Verdict of(Likelihood likelihood, Clues clues) {
        return new Verdict(clues.any() ? Optional.of(likelihood) : Optional.empty(), clues, Clues.NONE, List.of());
    }
}
