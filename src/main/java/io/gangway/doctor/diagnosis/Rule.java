package io.gangway.doctor.diagnosis;

/** Says from a story whether a cause fits. */
@FunctionalInterface
interface Rule {
    Verdict judge(Story story);
}
