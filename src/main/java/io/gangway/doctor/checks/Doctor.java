package io.gangway.doctor.checks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Examines set-ups. Thread-safe; each examination blocks its caller's thread. */
public final class Doctor {

    private final Equipment equipment;

    public Doctor(Equipment equipment) {
        this.equipment = equipment;
    }

    /** Runs all checks that need nobody to sign in, as strangers to Qlik: they spend no ticket and open no session. */
    public Report examine(SetUp setUp, Progress progress) {
        try (Patient patient = new Patient(setUp, equipment)) {
            Map<String, String> common = common(setUp);
            return run(Check.ofTheSetUp(), common, progress, check -> examiner(check)
                    .examine(patient));
        }
    }

    private static Examiner examiner(Check check) {
        return switch (check) {
            case ADDRESS -> new AddressCheck();
            case DNS -> new DnsCheck();
            case TCP -> new TcpCheck();
            case TLS -> new TlsCheck();
            case HTTP -> new HttpCheck();
            case VERSION -> new VersionCheck();
            case USER -> new UserCheck();
            case CLOCK -> new ClockCheck();
            case HANDSHAKE -> new HandshakeCheck();
            case UPGRADE -> new UpgradeCheck();
            case FIRST_MESSAGE -> new FirstMessageCheck();
            case SIGN_IN_PAGE -> new SignInPageCheck();
            case SIGN_IN_KIND -> new SignInKindCheck();
            case PUBLIC_ADDRESS -> new PublicAddressCheck();
            case RETURN_ADDRESS -> new ReturnAddressCheck();
            case COOKIES -> new CookieCheck();
            case SIGN_IN_OFFER, SIGN_IN_RETURN, REDEMPTION, SESSION_COOKIE, VALIDATION, ENGINE, APP_LIST ->
                throw new IllegalArgumentException("needs somebody to sign in: " + check.id());
        };
    }

    /** Runs checks one after the other. What failed, or had to be skipped for it, blocks those that need it. */
    static Report run(
            List<Check> checks, Map<String, String> common, Progress progress, Function<Check, Finding> examine) {
        Set<Check> blocked = EnumSet.noneOf(Check.class);
        List<CheckResult> results = new ArrayList<>();
        for (Check check : checks) {
            progress.before(check);
            Optional<Check> missing =
                    check.needs().stream().filter(blocked::contains).findFirst();
            CheckResult result =
                    missing.map(need -> skipped(check, need)).orElseGet(() -> timed(check, common, examine));
            if (missing.isPresent() || result.verdict() == Verdict.FAILED) {
                blocked.add(check);
            }
            results.add(result);
            progress.after(result);
        }
        return new Report(results);
    }

    private static CheckResult timed(Check check, Map<String, String> common, Function<Check, Finding> examine) {
        long start = System.nanoTime();
        Finding finding = examine.apply(check);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Outcome outcome = finding.outcome();
        Map<String, String> details = new HashMap<>(common);
        details.putAll(finding.details());
        return new CheckResult(
                check,
                outcome.verdict(),
                outcome.verdict() == Verdict.SKIPPED ? "" : Texts.of(check.id() + ".tried", details),
                Texts.ifAny(outcome.key() + ".cameBack", details),
                Texts.of(outcome.key() + ".means", details),
                Texts.ifAny(outcome.key() + ".fix", details),
                took);
    }

    private static CheckResult skipped(Check check, Check need) {
        String why = Texts.of("skipped.means", Map.of("need", need.title()));
        return new CheckResult(check, Verdict.SKIPPED, "", "", why, "", Duration.ZERO);
    }

    /** Details that every text has places for. */
    private static Map<String, String> common(SetUp setUp) {
        return Map.of(
                "qlikUrl", Shown.address(setUp.qlikUrl()),
                "home", Shown.address(setUp.home()),
                "homeHost", String.valueOf(setUp.home().getHost()));
    }
}
