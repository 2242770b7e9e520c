package io.gangway.login;

import io.gangway.login.evidence.Observation;
import io.gangway.login.evidence.Observation.Purpose;
import io.gangway.qlik.engine.Closure;
import io.gangway.qlik.proxy.ProxyClient;
import io.gangway.qlik.proxy.UserReply;
import java.util.Optional;

/** The sign-in with the session that a browser has. Blocks. */
final class SessionSignIn {

    private final QlikSessions sessions;
    private final ProxyClient proxy;
    private final Departure departure;

    SessionSignIn(QlikSessions sessions, ProxyClient proxy, Departure departure) {
        this.sessions = sessions;
        this.proxy = proxy;
        this.departure = departure;
    }

    /** Leads in, or to the sign-in page. @param returnTo the query of the view to show then */
    SignInStep open(Tab tab, String returnTo) {
        ProxySession.Known known = tab.identity().known();
        String state = tab.identity().pendingSignIns().newState();
        Entry entry = tryWith(tab, state);
        return switch (entry) {
            case Entry.Admitted(var session) -> tab.signedIn(session, returnTo);
            case Entry.SignInRequired(var loginUri) ->
                tab.identity().refused(known)
                        ? departure.toSignIn(tab, loginUri, state, returnTo)
                        : open(tab, returnTo);
            case Entry.StrangersRefused(var closure) ->
                tab.identity().refused(known) ? askForSignIn(tab, state, returnTo, closure) : open(tab, returnTo);
            case Entry.Failed(var closure) ->
                entry.isForbidden() ? askForSignIn(tab, state, returnTo, closure) : noSession(closure);
        };
    }

    /** Leads in, and never to the sign-in page. */
    SignInStep resume(Tab tab) {
        ProxySession.Known known = tab.identity().known();
        return switch (tryWith(tab, tab.identity().pendingSignIns().newState())) {
            case Entry.Admitted(var session) -> tab.signedIn(session, "");
            case Entry.SignInRequired ignored -> sessionOver(tab, known);
            case Entry.StrangersRefused ignored -> sessionOver(tab, known);
            case Entry.Failed(var closure) -> noSession(closure);
        };
    }

    /** Leads in where the browser still has a session; empty where it needs a new one. */
    Optional<SignInStep> openIfKnown(Tab tab, String returnTo) {
        ProxySession.Known known = tab.identity().known();
        return switch (tryWith(tab, tab.identity().pendingSignIns().newState())) {
            case Entry.Admitted(var session) -> Optional.of(tab.signedIn(session, returnTo));
            case Entry.SignInRequired ignored -> notKnown(tab, known);
            case Entry.StrangersRefused ignored -> notKnown(tab, known);
            case Entry.Failed(var closure) ->
                Optional.of(new SignInStep.Stopped(new SignInProblem.NoSession(closure), returnTo));
        };
    }

    private Entry tryWith(Tab tab, String state) {
        return sessions.withSession(tab.identity(), tab.visit(), tab.returnAddress(state), tab.listener());
    }

    private SignInStep sessionOver(Tab tab, ProxySession.Known known) {
        return tab.identity().refused(known) ? new SignInStep.Stopped(new SignInProblem.SessionOver()) : resume(tab);
    }

    private static Optional<SignInStep> notKnown(Tab tab, ProxySession.Known known) {
        tab.identity().refused(known);
        return Optional.empty();
    }

    /** A server whose sockets are closed to strangers still names its sign-in page over HTTP: qlik-protocol.md, 4.1. */
    private SignInStep askForSignIn(Tab tab, String state, String returnTo, Closure closure) {
        UserReply reply = proxy.user(tab.identity().cookies(), tab.visit().userAgent(), tab.returnAddress(state));
        tab.note(new Observation.Asked(Purpose.SIGN_IN_ADDRESS, reply.exchange()));
        return reply.session() instanceof UserReply.Inactive(var loginUri) && loginUri.isPresent()
                ? departure.toSignIn(tab, loginUri, state, returnTo)
                : noSession(closure);
    }

    private static SignInStep noSession(Closure closure) {
        return new SignInStep.Stopped(new SignInProblem.NoSession(closure));
    }
}
