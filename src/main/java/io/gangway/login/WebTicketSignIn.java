package io.gangway.login;

import io.gangway.login.PendingSignIns.PendingSignIn;
import io.gangway.qlik.QlikServer;
import io.gangway.qlik.Secret;
import io.gangway.qlik.engine.Closure;
import io.gangway.qlik.engine.EngineListener;
import io.gangway.qlik.engine.EngineSession;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.engine.QlikUser;
import io.gangway.qlik.proxy.CookieJar;
import java.util.Optional;

/**
 * The web-ticket sign-in: takes a tab from its arrival to an engine session, to Qlik's sign-in page, or to an explanation.
 * One for the whole application; what it knows of a browser is in its {@link QlikIdentity}.
 */
public final class WebTicketSignIn {

    private final QlikServer server;
    private final LoginAddress loginAddress;
    private final QlikSessions sessions;

    public WebTicketSignIn(QlikServer server, LoginAddress loginAddress, QlikSessions sessions) {
        this.server = server;
        this.loginAddress = loginAddress;
        this.sessions = sessions;
    }

    /** Takes the next step for a tab. Blocks; any number of tabs of one browser may come at once. */
    public SignInStep step(QlikIdentity identity, Visit visit, EngineListener listener) {
        return switch (visit.arrival()) {
            case Arrival.Plain ignored -> comePlain(identity, visit, listener);
            case Arrival.WithTicket(var state, var ticket) -> comeBack(identity, visit, state, ticket, listener);
            case Arrival.Malformed(var several) -> new SignInStep.Stopped(new SignInProblem.MalformedReturn(several));
        };
    }

    private SignInStep comePlain(QlikIdentity identity, Visit visit, EngineListener listener) {
        // A tab that is just redeeming a ticket signs this one in too.
        identity.redeeming().lock();
        identity.redeeming().unlock();
        return openWithCookie(identity, visit, visit.returnTo(), listener);
    }

    private SignInStep comeBack(
            QlikIdentity identity, Visit visit, Optional<String> state, Secret ticket, EngineListener listener) {
        identity.redeeming().lock();
        try {
            Optional<Redemptions.Result> earlier = identity.redemptions().of(ticket);
            if (earlier.isPresent()) {
                return comeBackAgain(identity, visit, earlier.get(), listener);
            }
            Optional<PendingSignIn> pending = state.flatMap(identity.pendingSignIns()::take);
            if (pending.isEmpty()) {
                return new SignInStep.Stopped(new SignInProblem.NotStartedHere());
            }
            return redeem(identity, visit, pending.get(), ticket, listener);
        } finally {
            identity.redeeming().unlock();
        }
    }

    /** The ticket is spent: reload or back button after a sign-in. The first redemption's result is this one's too. */
    private SignInStep comeBackAgain(
            QlikIdentity identity, Visit visit, Redemptions.Result earlier, EngineListener listener) {
        return switch (earlier) {
            case ACCEPTED, UNCLEAR -> openWithCookie(identity, visit, visit.returnTo(), listener);
            case REFUSED -> new SignInStep.Stopped(new SignInProblem.TicketRefused());
        };
    }

    private SignInStep redeem(
            QlikIdentity identity, Visit visit, PendingSignIn pending, Secret ticket, EngineListener listener) {
        if (identity.isSignedIn()) {
            // Another tab has signed this browser in meanwhile; its session serves, and the ticket stays unspent.
            SignInStep step = openWithCookie(identity, visit, pending.returnTo(), listener);
            if (!(step instanceof SignInStep.GoTo)) {
                return step;
            }
        }
        EngineSession session = sessions.open(
                server.engine(returnAddress(visit, identity.pendingSignIns().newState()), ticket),
                identity,
                visit.userAgent(),
                listener);
        return switch (session.state()) {
            case EngineState.Connected(var user, var ignored) -> {
                identity.redemptions().remember(ticket, Redemptions.Result.ACCEPTED);
                yield signedIn(identity, session, user, pending.returnTo());
            }
            case EngineState.SignInRequired ignored -> {
                identity.redemptions().remember(ticket, Redemptions.Result.REFUSED);
                yield new SignInStep.Stopped(new SignInProblem.TicketRefused());
            }
            case EngineState.Closed(var closure) -> {
                identity.redemptions().remember(ticket, Redemptions.Result.UNCLEAR);
                yield noSession(closure);
            }
            case EngineState.Connecting ignored -> throw new IllegalStateException("The session is not settled");
        };
    }

    private SignInStep openWithCookie(QlikIdentity identity, Visit visit, String returnTo, EngineListener listener) {
        int successesBefore = identity.successes();
        CookieJar.Snapshot sent = identity.cookies().snapshot();
        String state = identity.pendingSignIns().newState();
        EngineSession session =
                sessions.open(server.engine(returnAddress(visit, state)), identity, visit.userAgent(), listener);
        return switch (session.state()) {
            case EngineState.Connected(var user, var ignored) -> signedIn(identity, session, user, returnTo);
            case EngineState.SignInRequired(var loginUri) -> {
                if (identity.successes() != successesBefore) {
                    // Another tab signed this browser in while we asked with what it had before.
                    yield openWithCookie(identity, visit, returnTo, listener);
                }
                identity.refused(sent);
                yield sendToSignIn(identity, loginUri, state, returnTo);
            }
            case EngineState.Closed(var closure) -> noSession(closure);
            case EngineState.Connecting ignored -> throw new IllegalStateException("The session is not settled");
        };
    }

    private SignInStep sendToSignIn(QlikIdentity identity, Optional<String> loginUri, String state, String returnTo) {
        return switch (loginAddress.check(loginUri)) {
            case LoginAddress.Allowed(var uri) -> {
                if (!identity.loopGuard().mayGo()) {
                    yield new SignInStep.Stopped(new SignInProblem.TooManyRounds());
                }
                identity.pendingSignIns().remember(state, returnTo);
                yield new SignInStep.GoTo(uri);
            }
            case LoginAddress.ForeignHost(var host) -> new SignInStep.Stopped(new SignInProblem.ForeignLoginHost(host));
            case LoginAddress.Unreadable ignored -> new SignInStep.Stopped(new SignInProblem.NoLoginAddress());
            case LoginAddress.Missing ignored -> new SignInStep.Stopped(new SignInProblem.NoLoginAddress());
        };
    }

    private static SignInStep signedIn(
            QlikIdentity identity, EngineSession session, Optional<QlikUser> user, String returnTo) {
        identity.signedIn(user);
        return new SignInStep.SignedIn(session, user, returnTo);
    }

    private static SignInStep noSession(Closure closure) {
        return new SignInStep.Stopped(new SignInProblem.NoSession(closure));
    }

    /** No fragment: a ticket behind one would never reach a server. */
    private static String returnAddress(Visit visit, String state) {
        return visit.home() + "?" + Arrival.STATE_PARAMETER + "=" + state;
    }
}
