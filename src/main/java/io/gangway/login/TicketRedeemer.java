package io.gangway.login;

import io.gangway.login.evidence.HandshakeMode;
import io.gangway.login.evidence.Observation;
import io.gangway.login.evidence.Observation.Purpose;
import io.gangway.qlik.Secret;
import io.gangway.qlik.engine.Closure;
import io.gangway.qlik.engine.EngineListener;
import io.gangway.qlik.engine.EngineSession;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.proxy.CsrfReply;
import io.gangway.qlik.proxy.ProxyClient;
import io.gangway.qlik.proxy.UserReply;
import java.time.Duration;
import java.util.List;

/**
 * Turns one web ticket into an engine session, the newer way or the classic one: qlik-protocol.md, 4.4. It sends the ticket
 * a second time only where the first answer shows that it is unspent. Blocks; the caller sees to it that a ticket comes
 * here once.
 */
public final class TicketRedeemer {

    /** How long to wait before each further try while a session that was just made is not there yet; below 2 s in all. */
    private static final List<Duration> PATIENCE = List.of(Duration.ofMillis(400), Duration.ofMillis(1200));

    private final HandshakeChooser chooser;
    private final QlikSessions sessions;
    private final ProxyClient proxy;
    private final Validation validation;
    private final Pause pause;

    public TicketRedeemer(
            HandshakeChooser chooser, QlikSessions sessions, ProxyClient proxy, Validation validation, Pause pause) {
        this.chooser = chooser;
        this.sessions = sessions;
        this.proxy = proxy;
        this.validation = validation;
        this.pause = pause;
    }

    Redeemed redeem(QlikIdentity identity, Visit visit, String reloadUri, Secret ticket, EngineListener listener) {
        Redemption redemption = new Redemption(identity, visit, reloadUri, ticket, listener);
        Redeemed redeemed =
                switch (chooser.choose(visit.userAgent(), identity.evidence())) {
                    case HTTP -> redemption.overHttp();
                    case WEBSOCKET -> redemption.overSocket();
                };
        if (!(redeemed instanceof In)) {
            redemption.askWitnesses();
        }
        return redeemed;
    }

    /** What came of it. */
    sealed interface Redeemed {}

    record In(EngineSession session) implements Redeemed {}

    /** Qlik does not accept the ticket. */
    record Refused() implements Redeemed {}

    record Failed(SignInProblem problem) implements Redeemed {}

    /** One ticket's way. */
    private final class Redemption {

        private final QlikIdentity identity;
        private final Visit visit;
        private final String reloadUri;
        private final Secret ticket;
        private final EngineListener listener;

        private Redemption(
                QlikIdentity identity, Visit visit, String reloadUri, Secret ticket, EngineListener listener) {
            this.identity = identity;
            this.visit = visit;
            this.reloadUri = reloadUri;
            this.ticket = ticket;
            this.listener = listener;
        }

        private Redeemed overSocket() {
            EngineSession session = withTicket();
            if (QlikSessions.isForbidden(session) && chooser.mayChange()) {
                // The proxy refused before it looked at the ticket.
                chooser.refuted(HandshakeMode.WEBSOCKET, identity.evidence());
                return overHttp();
            }
            return settled(session, new Refused());
        }

        private Redeemed overHttp() {
            CsrfReply reply = proxy.csrfToken(identity.cookies(), visit.userAgent(), ticket);
            identity.evidence().add(new Observation.Asked(Purpose.REDEEM, reply.exchange()));
            reply.token().ifPresent(identity::keepCsrfToken);
            int status = reply.exchange().status();
            boolean madeASession = reply.token().isPresent() || reply.exchange().setACookie();
            if (status / 100 == 2 || status == 404) {
                return madeASession ? withNewSession() : overSocketOnly();
            }
            boolean refused = status / 100 == 3 || status == 401 || status == 403;
            return refused ? new Refused() : new Failed(new SignInProblem.RedemptionFailed(reply.exchange()));
        }

        /** An older release that knows nothing of tokens has not looked at the ticket. */
        private Redeemed overSocketOnly() {
            return settled(withTicket(), new Refused());
        }

        private EngineSession withTicket() {
            EngineSession session = sessions.withTicket(identity, visit, reloadUri, ticket, listener);
            if (session.state() instanceof EngineState.Connected) {
                identity.sessionOpened();
            }
            return session;
        }

        /** The ticket is spent; from here on only the cookie counts. */
        private Redeemed withNewSession() {
            identity.sessionOpened();
            if (validation == Validation.ALWAYS && !askWitnesses()) {
                return new Failed(new SignInProblem.SessionNotKnown());
            }
            EngineSession session = sessions.withSession(identity, visit, reloadUri, listener);
            for (Duration wait : PATIENCE) {
                if (!(session.state() instanceof EngineState.SignInRequired) || !waited(wait)) {
                    break;
                }
                session = sessions.withSession(identity, visit, reloadUri, listener);
            }
            return settled(session, new Failed(new SignInProblem.SessionNotKnown()));
        }

        private boolean waited(Duration wait) {
            try {
                pause.of(wait);
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        /** Lets Qlik say over HTTP whether it knows this session, for the evidence. */
        private boolean askWitnesses() {
            UserReply reply = proxy.user(identity.cookies(), visit.userAgent());
            boolean known = reply.session() instanceof UserReply.Active;
            identity.evidence().add(new Observation.Asked(Purpose.VALIDATE, reply.exchange()));
            identity.evidence().add(new Observation.Validated(known));
            identity.evidence()
                    .add(new Observation.Asked(
                            Purpose.SECOND_WITNESS, proxy.about(identity.cookies(), visit.userAgent())));
            return known;
        }

        private static Redeemed settled(EngineSession session, Redeemed ifSignInRequired) {
            return switch (session.state()) {
                case EngineState.Connected ignored -> new In(session);
                case EngineState.SignInRequired ignored -> ifSignInRequired;
                case EngineState.Closed(Closure closure) -> new Failed(new SignInProblem.NoSession(closure));
                case EngineState.Connecting ignored -> throw new IllegalStateException("The session is not settled");
            };
        }
    }
}
