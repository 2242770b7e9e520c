package io.gangway.doctor.checks;

/** Is told how the checks get on, on the thread that runs them. */
public interface Progress {

    /** The check begins; it may take until its limit is over. */
    void before(Check check);

    /** The check is done. Each {@link #before} has one. */
    void after(CheckResult result);

    /** For those who only want the outcome. */
    static Progress none() {
        return new Progress() {
            @Override
            public void before(Check check) {}

            @Override
            public void after(CheckResult result) {}
        };
    }
}
