package io.gangway.doctor.checks;

import io.gangway.login.SignInProblem;
import io.gangway.login.SignInStep;
import io.gangway.login.evidence.Evidence;
import io.gangway.login.evidence.HandshakeMode;
import io.gangway.login.evidence.Observation;
import java.util.Optional;

/** What became of the ticket, from the evidence that the sign-in leaves. */
final class Redemption {

    private static final Phrase UNKNOWN = Phrase.of("-");

    private Redemption() {}

    /** Adds how long the browser was away. */
    static Found returned(Found finding, Evidence evidence) {
        return last(evidence, Observation.Redeemed.class)
                .map(redeemed ->
                        finding.took(redeemed.sinceRedirect()).with("away", Shown.time(redeemed.sinceRedirect())))
                .orElse(finding.with("away", UNKNOWN));
    }

    static Found finding(Optional<SignInStep> outcome, Evidence evidence) {
        Found finding = outcome.map(Redemption::finding).orElseGet(() -> failed(UNKNOWN));
        Phrase way = last(evidence, Observation.ModeChosen.class)
                .map(chosen ->
                        Phrase.text(chosen.mode() == HandshakeMode.HTTP ? "words.over-http" : "words.over-socket"))
                .orElse(UNKNOWN);
        return last(evidence, Observation.Redeemed.class)
                .map(redeemed -> finding.took(redeemed.sinceReturn()))
                .orElse(finding)
                .with("way", way);
    }

    private static Found finding(SignInStep step) {
        return switch (step) {
            case SignInStep.SignedIn ignored -> Found.of(Outcome.REDEMPTION_DONE);
            case SignInStep.GoTo ignored -> Found.of(Outcome.REDEMPTION_REFUSED);
            case SignInStep.SignInNeeded ignored -> Found.of(Outcome.REDEMPTION_REFUSED);
            case SignInStep.Stopped(SignInProblem.TicketRefused ignored, var alsoIgnored) ->
                Found.of(Outcome.REDEMPTION_REFUSED);
            case SignInStep.Stopped(SignInProblem.SessionNotKnown ignored, var alsoIgnored) ->
                Found.of(Outcome.REDEMPTION_SESSION_NOT_KNOWN);
            case SignInStep.Stopped(SignInProblem.NoSession(var closure), var ignored) ->
                Found.of(Outcome.REDEMPTION_NO_SESSION)
                        .with("why", Words.of(closure))
                        .with("remedy", Remedy.of(closure));
            case SignInStep.Stopped(var problem, var ignored) -> failed(Words.of(problem));
        };
    }

    private static Found failed(Phrase why) {
        return Found.of(Outcome.REDEMPTION_FAILED).with("why", why);
    }

    private static <T extends Observation> Optional<T> last(Evidence evidence, Class<T> kind) {
        return evidence.timeline().reversed().stream()
                .map(Evidence.Timed::observation)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
