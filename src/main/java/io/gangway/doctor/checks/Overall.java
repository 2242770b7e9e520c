package io.gangway.doctor.checks;

import java.util.List;

/** What all checks together say. */
public enum Overall {
    WORKS(0),
    WORKS_WITH_WARNINGS(1),
    WILL_NOT_WORK(2);

    private final int exitCode;

    Overall(int exitCode) {
        this.exitCode = exitCode;
    }

    static Overall of(List<CheckResult> results) {
        if (results.stream().anyMatch(result -> result.verdict() == Verdict.FAILED)) {
            return WILL_NOT_WORK;
        }
        // Whether sockets open for strangers no longer matters once a user's has.
        boolean opensForUsers = results.stream()
                .anyMatch(result -> result.check() == Check.ENGINE && result.verdict() == Verdict.PASSED);
        return results.stream()
                        .filter(result -> !opensForUsers || result.check() != Check.UPGRADE)
                        .anyMatch(result -> result.verdict() == Verdict.WARNING)
                ? WORKS_WITH_WARNINGS
                : WORKS;
    }

    /** What a command that ran the checks ends with. */
    public int exitCode() {
        return exitCode;
    }

    /** One sentence. */
    public Phrase sentence() {
        return Phrase.text("overall." + Texts.key(this));
    }
}
