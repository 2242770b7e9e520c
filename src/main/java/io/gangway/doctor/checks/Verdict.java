package io.gangway.doctor.checks;

/** What a check makes of what it saw. */
public enum Verdict {
    PASSED,
    /** It works, but not for everybody or not for ever. */
    WARNING,
    /** Gangway cannot work like this. */
    FAILED,
    /** Nothing was tried, since something that it needs is missing. */
    SKIPPED
}
