package io.gangway.login;

import io.gangway.login.evidence.HandshakeMode;
import io.gangway.login.evidence.Observation;
import io.gangway.login.evidence.Observation.Purpose;
import io.gangway.qlik.Secret;
import io.gangway.qlik.engine.Closure;
import io.gangway.qlik.engine.EngineSession;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import io.gangway.qlik.proxy.CsrfReply;
import io.gangway.qlik.proxy.Exchange;
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

    Redeemed redeem(Tab tab, Secret ticket) {
        Redemption redemption = new Redemption(tab, ticket);
        Redeemed redeemed =
                switch (chooser.choose(tab.visit().userAgent(), tab.identity().evidence())) {
                    case HTTP -> redemption.overHttp();
                    case WEBSOCKET -> redemption.overSocket();
                };
        if (!(redeemed instanceof In) && !isSilence(redeemed)) {
            redemption.askWitnesses();
        }
        return redeemed;
    }

    /** Whoever did not answer here would keep the user waiting with the next questions too. */
    private static boolean isSilence(Redeemed redeemed) {
        return switch (redeemed) {
            case Failed(SignInProblem.RedemptionFailed(var exchange)) -> exchange.status() == 0;
            case Failed(SignInProblem.NoSession(Closure.NotOpened(var failure))) ->
                !(failure instanceof HandshakeFailure.Refused);
            case Failed ignored -> false;
            case Refused ignored -> false;
            case In ignored -> false;
        };
    }

    /** What came of it. */
    sealed interface Redeemed {}

    record In(EngineSession session) implements Redeemed {}

    /** Qlik does not accept the ticket. */
    record Refused() implements Redeemed {}

    record Failed(SignInProblem problem) implements Redeemed {}

    /** One ticket's way. */
    private final class Redemption {

        private final Tab tab;
        private final QlikIdentity identity;
        private final String userAgent;
        private final String reloadUri;
        private final Secret ticket;

        private Redemption(Tab tab, Secret ticket) {
            this.tab = tab;
            this.identity = tab.identity();
            this.userAgent = tab.visit().userAgent();
            this.reloadUri = tab.returnAddress(identity.pendingSignIns().newState());
            this.ticket = ticket;
        }

        private Redeemed overSocket() {
            Entry entry = withTicket();
            if (entry.isForbidden() && chooser.mayChange()) {
                // The proxy refused before it looked at the ticket.
                chooser.refuted(
                        HandshakeMode.WEBSOCKET, "the socket was refused with 403 the other way", identity.evidence());
                return overHttp();
            }
            return redeemed(entry, new Refused());
        }

        private Redeemed overHttp() {
            CsrfReply reply = proxy.csrfToken(identity.cookies(), userAgent, ticket);
            tab.note(new Observation.Asked(Purpose.REDEEM, reply.exchange()));
            reply.token().ifPresent(identity::keepCsrfToken);
            boolean madeASession = reply.token().isPresent() || reply.exchange().setACookie();
            if (reply.exchange().isSuccess() || reply.exchange().status() == 404) {
                return madeASession ? withNewSession() : overSocketOnly(reply.exchange());
            }
            return reply.exchange().wantsSignIn()
                    ? new Refused()
                    : new Failed(new SignInProblem.RedemptionFailed(reply.exchange()));
        }

        /** An older release that knows nothing of tokens has not looked at the ticket. */
        private Redeemed overSocketOnly(Exchange exchange) {
            if (exchange.status() == 404 && chooser.mayChange()) {
                chooser.refuted(HandshakeMode.HTTP, "/qps/csrftoken answered 404", identity.evidence());
            }
            return redeemed(withTicket(), new Refused());
        }

        private Entry withTicket() {
            Entry entry = sessions.withTicket(identity, tab.visit(), reloadUri, ticket, tab.listener());
            if (entry instanceof Entry.Admitted) {
                identity.sessionOpened();
            }
            return entry;
        }

        /** The ticket is spent; from here on only the cookie counts. */
        private Redeemed withNewSession() {
            identity.sessionOpened();
            Redeemed notKnown = new Failed(new SignInProblem.SessionNotKnown());
            Redeemed redeemed = withSession(notKnown);
            for (Duration wait : PATIENCE) {
                if (!redeemed.equals(notKnown) || !waited(wait)) {
                    break;
                }
                redeemed = withSession(notKnown);
            }
            return redeemed;
        }

        private Redeemed withSession(Redeemed ifNotKnown) {
            if (validation == Validation.ALWAYS && !askWitnesses()) {
                return ifNotKnown;
            }
            return redeemed(sessions.withSession(identity, tab.visit(), reloadUri, tab.listener()), ifNotKnown);
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
            UserReply reply = proxy.user(identity.cookies(), userAgent);
            boolean known = reply.session() instanceof UserReply.Active;
            tab.note(new Observation.Asked(Purpose.VALIDATE, reply.exchange()));
            tab.note(new Observation.Validated(known));
            if (reply.exchange().status() != 0) {
                tab.note(new Observation.Asked(Purpose.SECOND_WITNESS, proxy.about(identity.cookies(), userAgent)));
            }
            return known;
        }

        private static Redeemed redeemed(Entry entry, Redeemed ifNotKnown) {
            return switch (entry) {
                case Entry.Admitted(var session) -> new In(session);
                case Entry.SignInRequired ignored -> ifNotKnown;
                case Entry.StrangersRefused ignored -> ifNotKnown;
                case Entry.Failed(var closure) -> new Failed(new SignInProblem.NoSession(closure));
            };
        }
    }
}
