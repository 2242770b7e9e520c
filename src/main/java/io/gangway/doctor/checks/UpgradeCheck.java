package io.gangway.doctor.checks;

import io.gangway.qlik.engine.Closure;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import java.net.URI;

/** Whether the engine's socket opens with the {@code Origin} that Gangway sends, which is Qlik's own. */
final class UpgradeCheck implements Examiner {

    private static final int FORBIDDEN = 403;

    @Override
    public Found examine(Patient patient) {
        Found finding =
                switch (patient.knock(Browser.WINDOWS).state()) {
                    case EngineState.Closed(Closure.NotOpened(HandshakeFailure.Refused(int status))) ->
                        Found.of(refused(status, patient)).with("status", status);
                    case EngineState.Closed(Closure.NotOpened notOpened) ->
                        Found.of(Outcome.UPGRADE_FAILED).with("why", Words.of(notOpened));
                    case EngineState.Closed ignored -> Found.of(Outcome.UPGRADE_DONE);
                    case EngineState.SignInRequired ignored -> Found.of(Outcome.UPGRADE_DONE);
                    case EngineState.Connected ignored -> Found.of(Outcome.UPGRADE_DONE);
                    case EngineState.Connecting ignored -> Found.of(Outcome.UPGRADE_DONE);
                };
        return finding.with("engine", Shown.address(engine(patient)))
                .with("origin", patient.server().origin())
                .with("host", patient.server().host());
    }

    private static Outcome refused(int status, Patient patient) {
        if (status / 100 == 3 || status == 401) {
            return Outcome.UPGRADE_SIGN_IN_FIRST;
        }
        if (status / 100 == 5) {
            return Outcome.UPGRADE_SERVER_ERROR;
        }
        return switch (status) {
            case 400 -> Outcome.UPGRADE_NOT_LINKED;
            case FORBIDDEN -> forbidden(patient);
            case 404 -> Outcome.UPGRADE_NOT_FOUND;
            default -> Outcome.UPGRADE_REFUSED;
        };
    }

    /** An allow list looks at the {@code Origin}; the check of newer releases wants a token, which no stranger has. */
    private static Outcome forbidden(Patient patient) {
        if (patient.http().upgradeWithoutOrigin(engine(patient)) == 101) {
            return Outcome.UPGRADE_ORIGIN_REFUSED;
        }
        return patient.hasCsrfTokens() && patient.signInAddress(Browser.WINDOWS).isPresent()
                ? Outcome.UPGRADE_STRANGERS_REFUSED
                : Outcome.UPGRADE_FORBIDDEN;
    }

    private static URI engine(Patient patient) {
        return patient.server().engine(patient.setUp().home().toString());
    }
}
