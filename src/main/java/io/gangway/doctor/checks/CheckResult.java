package io.gangway.doctor.checks;

import java.time.Duration;

/**
 * What one check did and found, in words for an administrator. Holds no ticket, cookie or token, and addresses without
 * their queries.
 *
 * @param tried empty where it was skipped
 * @param cameBack empty where it was skipped
 * @param means what follows from it; the reason where it was skipped
 * @param fix what to change, and where; empty where nothing has to be
 */
public record CheckResult(
        Check check, Verdict verdict, String tried, String cameBack, String means, String fix, Duration took) {}
