package io.gangway.doctor.diagnosis;

/** How sure a rule is, surest first. Findings are ranked by it; equally likely ones by the order of {@link Cause}. */
public enum Likelihood {
    /** It was seen: Qlik said so, or nothing else looks like this. */
    CERTAIN,
    /** Something was seen that mostly means this. */
    LIKELY,
    /** It fits what was seen, and so do other causes. */
    POSSIBLE,
    /** It is among the usual causes, and something that was seen speaks against it. */
    UNLIKELY
}
