package io.gangway.doctor.checks;

import java.time.Duration;

/**
 * What one check did and found, for an administrator. Holds no ticket, cookie or token, and addresses without
 * their queries.
 *
 * @param tried nothing where it was skipped
 * @param cameBack nothing where it was skipped
 * @param means what follows from it; the reason where it was skipped
 * @param fix what to change, and where; nothing where nothing has to be
 */
public record CheckResult(
        Check check, Verdict verdict, Phrase tried, Phrase cameBack, Phrase means, Phrase fix, Duration took) {}
