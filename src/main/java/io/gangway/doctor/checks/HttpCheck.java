package io.gangway.doctor.checks;

import io.gangway.qlik.QlikServer;
import java.net.URI;

/** What the hub's address answers: the quickest way to tell Qlik's proxy, and this virtual proxy, from anything else. */
final class HttpCheck implements Examiner {

    @Override
    public Found examine(Patient patient) {
        URI hub = URI.create(patient.server().hub() + "/");
        Found finding =
                switch (patient.http().get(hub)) {
                    case HttpProbe.NoAnswer(var why) ->
                        Found.of(Outcome.HTTP_NO_ANSWER).with("why", why);
                    case HttpProbe.Answer answer ->
                        Found.of(outcome(answer, patient))
                                .with("status", answer.status())
                                .with("location", answer.location());
                };
        return finding.with("hub", Shown.address(hub))
                .with("prefix", patient.server().prefix());
    }

    private static Outcome outcome(HttpProbe.Answer answer, Patient patient) {
        int status = answer.status();
        if (status / 100 == 3) {
            return SignInAddress.isModule(answer.location()) || staysAt(patient.server(), answer.location())
                    ? Outcome.HTTP_SIGN_IN
                    : Outcome.HTTP_ELSEWHERE;
        }
        if (status / 100 == 5) {
            return Outcome.HTTP_SERVER_ERROR;
        }
        return switch (status) {
            case 200 -> Outcome.HTTP_OPEN;
            case 400 -> Outcome.HTTP_NOT_LINKED;
            case 404 -> Outcome.HTTP_NOT_FOUND;
            default -> Outcome.HTTP_ODD;
        };
    }

    /** Another scheme is another place: a redirect from http to https means that the address is the wrong one. */
    private static boolean staysAt(QlikServer server, String location) {
        return location.startsWith("/")
                || location.equals(server.origin())
                || location.startsWith(server.origin() + "/");
    }
}
