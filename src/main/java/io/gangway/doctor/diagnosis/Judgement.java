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
record Judgement(Optional<Likelihood> likelihood, Clues speaksFor, Clues speaksAgainst, List<Detail> details) {

    static Judgement certain(Clues clues) {
        return of(Likelihood.CERTAIN, clues);
    }

    static Judgement likely(Clues clues) {
        return of(Likelihood.LIKELY, clues);
    }

    static Judgement possible(Clues clues) {
        return of(Likelihood.POSSIBLE, clues);
    }

    /** The other one where this one says nothing. */
    Judgement orElse(Judgement other) {
        return likelihood.isPresent() ? this : other;
    }

    /** Makes the cause unlikely where something speaks against it. */
    Judgement against(Clues clues) {
        return likelihood.isPresent() && clues.any()
                ? new Judgement(Optional.of(Likelihood.UNLIKELY), speaksFor, speaksAgainst.or(clues), details)
                : this;
    }

    /** Further clues that fit, without changing the likelihood. */
    Judgement supportedBy(Clues clues) {
        return new Judgement(likelihood, speaksFor.or(clues), speaksAgainst, details);
    }

    /** What the sentence names. */
    Judgement naming(Optional<? extends Detail> detail) {
        List<Detail> all = new ArrayList<>(details);
        detail.ifPresent(all::add);
        return new Judgement(likelihood, speaksFor, speaksAgainst, List.copyOf(all));
    }

    Optional<Finding> finding(Cause cause) {
        return likelihood.map(known -> new Finding(cause, known, speaksFor.seen(), speaksAgainst.seen(), details));
    }

    private static Judgement of(Likelihood likelihood, Clues clues) {
        return new Judgement(clues.any() ? Optional.of(likelihood) : Optional.empty(), clues, Clues.NONE, List.of());
    }
}
