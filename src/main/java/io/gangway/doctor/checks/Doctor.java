package io.gangway.doctor.checks;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Examines set-ups. Thread-safe; each examination blocks its caller's thread. */
public final class Doctor {

    private final Equipment equipment;

    public Doctor(Equipment equipment) {
        this.equipment = equipment;
    }

    /** Runs all checks that need nobody to sign in, as strangers to Qlik: they spend no ticket and open no session. */
    public CheckReport examine(ExaminedSetUp setUp, Progress progress) {
        try (Patient patient = new Patient(setUp, equipment)) {
            Map<String, Phrase> common = common(setUp);
            return run(Check.ofTheSetUp(), new CheckReport(List.of()), common, progress, check -> examiner(check)
                    .examine(patient));
        }
    }

    /**
     * Lets somebody sign in, as a user of Gangway would, and checks the rest. Spends one ticket and one of the user's five
     * sessions at Qlik, and gives that back: it signs the user out, which ends all of the user's sessions on that virtual
     * proxy.
     *
     * @param earlier what {@link #examine} found: where it found no way to the sign-in page, nothing is tried
     * @param wait how long the user may take
     * @param invitation is given the address that the user has to open
     */
    public CheckReport signIn(
            ExaminedSetUp setUp,
            CheckReport earlier,
            ReturnDoor door,
            Duration wait,
            Consumer<URI> invitation,
            Progress progress) {
        try (SignInTrial trial = new SignInTrial(setUp, equipment, door, wait, invitation)) {
            Map<String, Phrase> common = new HashMap<>(common(setUp));
            common.put("door", Phrase.of(door.address()));
            common.put("doorHost", Phrase.of(door.address().getHost()));
            common.put("limit", Phrase.of(Shown.time(wait)));
            return run(Check.ofASignIn(), earlier, common, progress, trial::examine);
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
    private static CheckReport run(
            List<Check> checks,
            CheckReport earlier,
            Map<String, Phrase> common,
            Progress progress,
            Function<Check, Found> examine) {
        CheckReport report = earlier;
        for (Check check : checks) {
            progress.before(check);
            CheckResult result = report.missingFor(check)
                    .map(need -> skipped(check, need))
                    .orElseGet(() -> examined(check, common, examine));
            report = report.and(result);
            progress.after(result);
        }
        return report;
    }

    private static CheckResult examined(Check check, Map<String, Phrase> common, Function<Check, Found> examine) {
        try {
            return timed(check, common, examine);
        } catch (RuntimeException e) {
            return broken(check, e);
        }
    }

    private static CheckResult timed(Check check, Map<String, Phrase> common, Function<Check, Found> examine) {
        long start = System.nanoTime();
        Found finding = examine.apply(check);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Outcome outcome = finding.outcome();
        Map<String, Phrase> details = new HashMap<>(common);
        details.putAll(finding.details());
        return new CheckResult(
                check,
                outcome.verdict(),
                outcome.verdict() == Verdict.SKIPPED ? Phrase.NOTHING : tried(check, outcome, details),
                Phrase.textIfAny(outcome.key() + ".cameBack", details),
                new Phrase.Text(outcome.key() + ".means", details),
                Phrase.textIfAny(outcome.key() + ".fix", details),
                finding.took().orElse(took));
    }

    /** An outcome that was seen without what the check does otherwise says so itself. */
    private static Phrase tried(Check check, Outcome outcome, Map<String, Phrase> details) {
        String own = outcome.key() + ".tried";
        return new Phrase.Text(Texts.has(own) ? own : check.id() + ".tried", details);
    }

    /** A fault of ours in one check must not hide what the others find. */
    private static CheckResult broken(Check check, RuntimeException fault) {
        return new CheckResult(
                check,
                Verdict.FAILED,
                Phrase.text("broken.tried"),
                Phrase.text(
                        "broken.cameBack", "kind", Phrase.of(fault.getClass().getSimpleName())),
                Phrase.text("broken.means"),
                Phrase.text("broken.fix"),
                Duration.ZERO);
    }

    private static CheckResult skipped(Check check, Check need) {
        Phrase why = Phrase.text("skipped.means", "need", need.title());
        return new CheckResult(
                check, Verdict.SKIPPED, Phrase.NOTHING, Phrase.NOTHING, why, Phrase.NOTHING, Duration.ZERO);
    }

    /** Details that every text has places for. */
    private static Map<String, Phrase> common(ExaminedSetUp setUp) {
        return Map.of(
                "qlikUrl", Phrase.of(Shown.address(setUp.qlikUrl())),
                "home", Phrase.of(Shown.address(setUp.home())),
                "homeHost", Phrase.of(setUp.home().getHost()));
    }
}
