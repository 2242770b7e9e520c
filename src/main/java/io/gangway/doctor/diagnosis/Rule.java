package io.gangway.doctor.diagnosis;

/** Says from a story whether a cause fits. */
@FunctionalInterface
interface Rule {
    Judgement judge(Story story);
}
