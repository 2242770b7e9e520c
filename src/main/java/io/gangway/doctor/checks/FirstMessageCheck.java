package io.gangway.doctor.checks;

import io.gangway.qlik.engine.Closure;
import io.gangway.qlik.engine.EngineState;
import java.time.Duration;

/** What the proxy says on an open socket, and when. */
final class FirstMessageCheck implements Examiner {

    /** A proxy that has just started takes 15 to 21 s; one at work speaks within a few milliseconds. */
    private static final int LATE_AFTER_NUDGES = 5;

    @Override
    public Found examine(Patient patient) {
        Knock knock = patient.knock(Browser.WINDOWS);
        Found finding =
                switch (knock.state()) {
                    case EngineState.SignInRequired ignored -> Found.of(whenSignInRequired(knock, patient));
                    case EngineState.Connected ignored -> Found.of(Outcome.FIRST_MESSAGE_ANONYMOUS);
                    case EngineState.Closed(Closure.NotOpened ignored) -> Found.of(Outcome.FIRST_MESSAGE_NO_SOCKET);
                    case EngineState.Closed(Closure.NoAnswer ignored) -> Found.of(Outcome.FIRST_MESSAGE_SILENCE);
                    case EngineState.Closed(var closure) ->
                        Found.of(Outcome.FIRST_MESSAGE_ENDED)
                                .with("why", Words.of(closure))
                                .with("remedy", Remedy.of(closure));
                    case EngineState.Connecting ignored -> Found.of(Outcome.FIRST_MESSAGE_SILENCE);
                };
        return finding.with("time", Shown.time(knock.firstWord()))
                .with("limit", Shown.time(patient.patience().connectLimit()));
    }

    private static Outcome whenSignInRequired(Knock knock, Patient patient) {
        Duration late = patient.patience().nudgeAfter().multipliedBy(LATE_AFTER_NUDGES);
        if (knock.firstWord().compareTo(late) > 0) {
            return Outcome.FIRST_MESSAGE_LATE;
        }
        return knock.nudged() ? Outcome.FIRST_MESSAGE_AFTER_OURS : Outcome.FIRST_MESSAGE_AT_ONCE;
    }
}
