package io.gangway.login;

import io.gangway.login.evidence.Observation;
import io.gangway.qlik.Secret;
import io.gangway.qlik.engine.EngineListener;
import io.gangway.qlik.engine.EngineSession;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.engine.QlikUser;
import java.time.Instant;
import java.util.Optional;

/**
 * One tab on its way in.
 *
 * @param came when it came
 * @param forgotten how often its browser had been forgotten by then
 */
record Tab(QlikIdentity identity, Visit visit, EngineListener listener, Instant came, int forgotten) {

    Tab(QlikIdentity identity, Visit visit, EngineListener listener, Instant came) {
        this(identity, visit, listener, came, identity.timesForgotten());
    }

    /** Where Qlik's sign-in sends the browser back to. No fragment: a ticket behind one would never reach a server. */
    String returnAddress(String state) {
        return visit.home() + (visit.home().getRawQuery() == null ? "?" : "&") + Arrival.STATE_PARAMETER + "=" + state;
    }

    /** Whether it comes from the sign-in page, with a ticket or without. */
    boolean isReturn() {
        return switch (visit.arrival()) {
            case Arrival.Plain(var state) -> state.isPresent();
            case Arrival.WithTicket ignored -> true;
            case Arrival.Malformed ignored -> true;
        };
    }

    void arrived(Optional<Secret> ticket, Optional<Secret> state) {
        note(new Observation.Arrived(ticket.map(Secret::fingerprint), state.map(Secret::fingerprint)));
    }

    void note(Observation observation) {
        identity.evidence().add(observation);
    }

    SignInStep signedIn(EngineSession session, String returnTo) {
        Optional<QlikUser> user =
                session.state() instanceof EngineState.Connected connected ? connected.user() : Optional.empty();
        if (!identity.signedIn(user, forgotten)) {
            session.close();
            return new SignInStep.Stopped(new SignInProblem.SessionOver(), returnTo);
        }
        return new SignInStep.SignedIn(session, user, returnTo);
    }
}
