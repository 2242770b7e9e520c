package io.gangway.login;

import io.gangway.login.PendingSignIns.PendingSignIn;
import io.gangway.login.evidence.Observation;
import io.gangway.login.evidence.Observation.Purpose;
import io.gangway.login.evidence.Observation.Result;
import io.gangway.qlik.Secret;
import io.gangway.qlik.engine.Closure;
import io.gangway.qlik.engine.EngineListener;
import io.gangway.qlik.engine.EngineSession;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.engine.QlikUser;
import io.gangway.qlik.proxy.CookieJar;
import io.gangway.qlik.proxy.ProxyClient;
import io.gangway.qlik.proxy.UserReply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The web-ticket sign-in: takes a tab from its arrival to an engine session, to Qlik's sign-in page, or to an explanation.
 * One for the whole application; what it knows of a browser is in its {@link QlikIdentity}.
 */
public final class WebTicketSignIn {

    private final Departure departure;
    private final QlikSessions sessions;
    private final TicketRedeemer redeemer;
    private final ProxyClient proxy;
    private final NameLookup names;
    private final InstantSource clock;

    public WebTicketSignIn(
            LoginAddress loginAddress,
            QlikSessions sessions,
            TicketRedeemer redeemer,
            ProxyClient proxy,
            NameLookup names,
            InstantSource clock) {
        this.departure = new Departure(loginAddress);
        this.sessions = sessions;
        this.redeemer = redeemer;
        this.proxy = proxy;
        this.names = names;
        this.clock = clock;
    }

    /** Takes the next step for a tab. Blocks; any number of tabs of one browser may come at once. */
    public SignInStep step(QlikIdentity identity, Visit visit, EngineListener listener) {
        String host = proxy.server().host();
        identity.evidence().add(new Observation.Resolved(host, names.addresses(host)));
        SignInStep step =
                switch (visit.arrival()) {
                    case Arrival.Plain(var state) -> comePlain(identity, visit, state, listener);
                    case Arrival.WithTicket(var state, var ticket) ->
                        comeBack(identity, visit, state, ticket, listener);
                    case Arrival.Malformed(var several) -> {
                        identity.evidence().add(new Observation.Arrived(Optional.empty(), Optional.empty()));
                        yield new SignInStep.Stopped(new SignInProblem.MalformedReturn(several));
                    }
                };
        if (step instanceof SignInStep.Stopped(var problem)) {
            identity.evidence().add(new Observation.Stopped(problem.getClass().getSimpleName()));
        }
        return step;
    }

    /**
     * Opens a session that was lost once more, with what the browser has. Never sends it to the sign-in page: that would
     * take a list away from somebody who is reading it. Blocks.
     */
    public SignInStep resume(QlikIdentity identity, Visit visit, EngineListener listener) {
        CookieJar.Snapshot sent = identity.cookies().snapshot();
        String reloadUri = returnAddress(visit, identity.pendingSignIns().newState());
        EngineSession session = sessions.withSession(identity, visit, reloadUri, listener);
        return switch (session.state()) {
            case EngineState.Connected ignored -> signedIn(identity, session, "");
            case EngineState.SignInRequired ignored -> {
                identity.refused(sent);
                yield new SignInStep.Stopped(new SignInProblem.SessionOver());
            }
            case EngineState.Closed(var closure) -> noSession(closure);
            case EngineState.Connecting ignored -> throw new IllegalStateException("The session is not settled");
        };
    }

    private SignInStep comePlain(QlikIdentity identity, Visit visit, Optional<String> state, EngineListener listener) {
        identity.evidence().add(new Observation.Arrived(Optional.empty(), state.map(Secret::fingerprintOf)));
        // A tab that is just redeeming a ticket signs this one in too.
        identity.redeeming().lock();
        identity.redeeming().unlock();
        return openWithSession(identity, visit, visit.returnTo(), listener);
    }

    private SignInStep comeBack(
            QlikIdentity identity, Visit visit, Optional<String> state, Secret ticket, EngineListener listener) {
        Instant returned = clock.instant();
        identity.evidence()
                .add(new Observation.Arrived(Optional.of(ticket.fingerprint()), state.map(Secret::fingerprintOf)));
        identity.redeeming().lock();
        try {
            Optional<Result> earlier = identity.redemptions().of(ticket);
            if (earlier.isPresent()) {
                return comeBackAgain(identity, visit, earlier.get(), listener);
            }
            Optional<PendingSignIn> pending = state.flatMap(identity.pendingSignIns()::take);
            if (pending.isEmpty()) {
                return new SignInStep.Stopped(new SignInProblem.NotStartedHere());
            }
            if (identity.isSignedIn()) {
                // Another tab has signed this browser in meanwhile; its session serves, and the ticket stays unspent.
                SignInStep step = openWithSession(identity, visit, pending.get().returnTo(), listener);
                if (!(step instanceof SignInStep.GoTo)) {
                    return step;
                }
            }
            return redeem(identity, visit, pending.get(), ticket, returned, listener);
        } finally {
            identity.redeeming().unlock();
        }
    }

    /** The ticket is spent: reload or back button after a sign-in. The first redemption's result is this one's too. */
    private SignInStep comeBackAgain(QlikIdentity identity, Visit visit, Result earlier, EngineListener listener) {
        return switch (earlier) {
            case ACCEPTED, UNCLEAR -> openWithSession(identity, visit, visit.returnTo(), listener);
            case REFUSED -> new SignInStep.Stopped(new SignInProblem.TicketRefused());
        };
    }

    private SignInStep redeem(
            QlikIdentity identity,
            Visit visit,
            PendingSignIn pending,
            Secret ticket,
            Instant returned,
            EngineListener listener) {
        String reloadUri = returnAddress(visit, identity.pendingSignIns().newState());
        TicketRedeemer.Redeemed redeemed = redeemer.redeem(identity, visit, reloadUri, ticket, listener);
        Result result =
                switch (redeemed) {
                    case TicketRedeemer.In ignored -> Result.ACCEPTED;
                    case TicketRedeemer.Refused ignored -> Result.REFUSED;
                    case TicketRedeemer.Failed ignored -> Result.UNCLEAR;
                };
        identity.redemptions().remember(ticket, result);
        identity.evidence()
                .add(new Observation.Redeemed(
                        ticket.fingerprint(),
                        result,
                        Duration.between(pending.startedAt(), returned),
                        Duration.between(returned, clock.instant())));
        return switch (redeemed) {
            case TicketRedeemer.In(var session) -> signedIn(identity, session, pending.returnTo());
            case TicketRedeemer.Refused ignored -> new SignInStep.Stopped(new SignInProblem.TicketRefused());
            case TicketRedeemer.Failed(var problem) -> new SignInStep.Stopped(problem);
        };
    }

    private SignInStep openWithSession(QlikIdentity identity, Visit visit, String returnTo, EngineListener listener) {
        int successesBefore = identity.successes();
        CookieJar.Snapshot sent = identity.cookies().snapshot();
        String state = identity.pendingSignIns().newState();
        String reloadUri = returnAddress(visit, state);
        EngineSession session = sessions.withSession(identity, visit, reloadUri, listener);
        return switch (session.state()) {
            case EngineState.Connected ignored -> signedIn(identity, session, returnTo);
            case EngineState.SignInRequired(var loginUri) -> {
                if (identity.successes() != successesBefore) {
                    // Another tab signed this browser in while we asked with what it had before.
                    yield openWithSession(identity, visit, returnTo, listener);
                }
                identity.refused(sent);
                yield departure.toSignIn(identity, loginUri, state, returnTo);
            }
            case EngineState.Closed(var closure) ->
                QlikSessions.isForbidden(session)
                        ? askForSignIn(identity, visit, state, returnTo, closure)
                        : noSession(closure);
            case EngineState.Connecting ignored -> throw new IllegalStateException("The session is not settled");
        };
    }

    /** A server whose sockets are closed to strangers still names its sign-in page over HTTP: qlik-protocol.md, 4.1. */
    private SignInStep askForSignIn(
            QlikIdentity identity, Visit visit, String state, String returnTo, Closure closure) {
        UserReply reply = proxy.user(identity.cookies(), visit.userAgent(), returnAddress(visit, state));
        identity.evidence().add(new Observation.Asked(Purpose.SIGN_IN_ADDRESS, reply.exchange()));
        return reply.session() instanceof UserReply.Inactive(var loginUri) && loginUri.isPresent()
                ? departure.toSignIn(identity, loginUri, state, returnTo)
                : noSession(closure);
    }

    private static SignInStep signedIn(QlikIdentity identity, EngineSession session, String returnTo) {
        Optional<QlikUser> user =
                session.state() instanceof EngineState.Connected connected ? connected.user() : Optional.empty();
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
