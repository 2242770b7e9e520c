package io.gangway.login;

import io.gangway.login.PendingSignIns.PendingSignIn;
import io.gangway.login.evidence.Observation;
import io.gangway.login.evidence.Observation.Result;
import io.gangway.qlik.Secret;
import io.gangway.qlik.engine.EngineListener;
import io.gangway.qlik.proxy.ProxyClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The web-ticket sign-in: takes a tab from its arrival to an engine session, to Qlik's sign-in page, or to an explanation.
 * One for the whole application; what it knows of a browser is in its {@link QlikIdentity}.
 */
public final class WebTicketSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(WebTicketSignIn.class);

    private final String host;
    private final SessionSignIn withSession;
    private final TicketRedeemer redeemer;
    private final UnsolicitedTickets unsolicited;
    private final NameLookup names;
    private final InstantSource clock;

    public WebTicketSignIn(
            LoginAddress loginAddress,
            QlikSessions sessions,
            TicketRedeemer redeemer,
            ProxyClient proxy,
            UnsolicitedTickets unsolicited,
            NameLookup names,
            InstantSource clock) {
        this.host = proxy.server().host();
        this.withSession = new SessionSignIn(sessions, proxy, new Departure(loginAddress));
        this.redeemer = redeemer;
        this.unsolicited = unsolicited;
        this.names = names;
        this.clock = clock;
    }

    /** Takes the next step for a tab. Blocks; any number of tabs of one browser may come at once. */
    public SignInStep step(QlikIdentity identity, Visit visit, EngineListener listener) {
        Tab tab = new Tab(identity, visit, listener, clock.instant());
        tab.note(new Observation.Resolved(host, names.addresses(host)));
        if (tab.isReturn()) {
            identity.loopGuard().cameBack();
        }
        SignInStep step =
                switch (visit.arrival()) {
                    case Arrival.Plain(var state) -> comePlain(tab, state);
                    case Arrival.WithTicket(var state, var ticket) -> comeBack(tab, state, ticket);
                    case Arrival.Malformed(var several, var state) -> {
                        tab.note(new Observation.ArrivedMalformed(several, state.map(Secret::fingerprint)));
                        yield stopped(new SignInProblem.MalformedReturn(several));
                    }
                };
        if (step instanceof SignInStep.Stopped(var problem, var ignored)) {
            tab.note(new Observation.Stopped(problem.getClass().getSimpleName()));
            LOG.info("A sign-in stopped: {}", words(problem));
        }
        return step;
    }

    /** Its kind only: what a server wrote stays out of the log. */
    private static String words(SignInProblem problem) {
        String kind = problem.getClass().getSimpleName();
        return problem instanceof SignInProblem.NoSession(var closure)
                ? kind + ", " + closure.getClass().getSimpleName()
                : kind;
    }

    /**
     * Opens a session that was lost once more, with what the browser has. Never sends it to the sign-in page: that would
     * take a list away from somebody who is reading it. Blocks.
     */
    public SignInStep resume(QlikIdentity identity, Visit visit, EngineListener listener) {
        return withSession.resume(new Tab(identity, visit, listener, clock.instant()));
    }

    private SignInStep comePlain(Tab tab, Optional<Secret> state) {
        tab.arrived(Optional.empty(), state);
        // A tab that is just redeeming a ticket signs this one in too.
        tab.identity().redeeming().lock();
        tab.identity().redeeming().unlock();
        return withSession.open(tab, tab.visit().returnTo());
    }

    private SignInStep comeBack(Tab tab, Optional<Secret> state, Secret ticket) {
        QlikIdentity identity = tab.identity();
        tab.arrived(Optional.of(ticket), state);
        identity.redeeming().lock();
        try {
            Optional<Result> earlier = identity.redemptions().of(ticket);
            if (earlier.isPresent()) {
                return comeBackAgain(tab, earlier.get());
            }
            Optional<PendingSignIn> pending = state.isPresent()
                    ? state.map(Secret::reveal).flatMap(identity.pendingSignIns()::take)
                    : unsolicited(tab);
            return pending.map(started -> comeBackWithNewTicket(tab, started, ticket))
                    .orElseGet(() -> stopped(new SignInProblem.NotStartedHere()));
        } finally {
            identity.redeeming().unlock();
        }
    }

    /** A ticket that nobody here asked for belongs to a sign-in that begins with it, where such are wanted. */
    private Optional<PendingSignIn> unsolicited(Tab tab) {
        return switch (unsolicited) {
            case REFUSE -> Optional.empty();
            case ACCEPT -> Optional.of(new PendingSignIn(tab.visit().returnTo(), tab.came()));
        };
    }

    /** The ticket is spent: reload or back button after a sign-in. The first redemption's result is this one's too. */
    private SignInStep comeBackAgain(Tab tab, Result earlier) {
        return switch (earlier) {
            case ACCEPTED, UNCLEAR -> withSession.open(tab, tab.visit().returnTo());
            case REFUSED -> stopped(new SignInProblem.TicketRefused());
        };
    }

    /** Where another tab has signed this browser in meanwhile, its session serves, and the ticket stays unspent. */
    private SignInStep comeBackWithNewTicket(Tab tab, PendingSignIn pending, Secret ticket) {
        Optional<SignInStep> step =
                tab.identity().isSignedIn() ? withSession.openIfKnown(tab, pending.returnTo()) : Optional.empty();
        return step.orElseGet(() -> redeem(tab, pending, ticket));
    }

    private SignInStep redeem(Tab tab, PendingSignIn pending, Secret ticket) {
        TicketRedeemer.Redeemed redeemed = redeemer.redeem(tab, ticket);
        Result result =
                switch (redeemed) {
                    case TicketRedeemer.In ignored -> Result.ACCEPTED;
                    case TicketRedeemer.Refused ignored -> Result.REFUSED;
                    case TicketRedeemer.Failed ignored -> Result.UNCLEAR;
                };
        tab.identity().redemptions().remember(ticket, result);
        tab.note(new Observation.Redeemed(
                ticket.fingerprint(),
                result,
                Duration.between(pending.startedAt(), tab.came()),
                Duration.between(tab.came(), clock.instant())));
        return switch (redeemed) {
            case TicketRedeemer.In(var session) -> tab.signedIn(session, pending.returnTo());
            case TicketRedeemer.Refused ignored ->
                new SignInStep.Stopped(new SignInProblem.TicketRefused(), pending.returnTo());
            case TicketRedeemer.Failed(var problem) -> new SignInStep.Stopped(problem, pending.returnTo());
        };
    }

    private static SignInStep stopped(SignInProblem problem) {
        return new SignInStep.Stopped(problem);
    }
}
