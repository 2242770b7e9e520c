package io.gangway.doctor.diagnosis;

/**
 * A timeline and a cause.
 *
 * @param condition what it shows, in words
 */
record Example(Cause cause, String condition, Timeline timeline, SetUp setUp) {

    static Example of(Cause cause, String condition, Timeline timeline) {
        return new Example(cause, condition, timeline, Samples.setUp());
    }

    Diagnosis diagnosis() {
        return Diagnosis.of(timeline.timed(), setUp);
    }

    @Override
    public String toString() {
        return cause + ": " + condition;
    }
}
