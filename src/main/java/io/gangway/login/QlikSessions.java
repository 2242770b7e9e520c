package io.gangway.login;

import io.gangway.login.evidence.Evidence;
import io.gangway.login.evidence.Observation;
import io.gangway.login.evidence.Observation.Credentials;
import io.gangway.login.evidence.Observation.Purpose;
import io.gangway.qlik.QlikServer;
import io.gangway.qlik.Secret;
import io.gangway.qlik.engine.EngineListener;
import io.gangway.qlik.engine.EngineSession;
import io.gangway.qlik.engine.EngineSettings;
import io.gangway.qlik.jsonrpc.Transport;
import io.gangway.qlik.proxy.BrowserHeaders;
import io.gangway.qlik.proxy.CsrfReply;
import io.gangway.qlik.proxy.ProxyClient;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Opens engine sessions on behalf of a browser: with what makes it known, keeping the cookies that Qlik sets, and noting
 * everything as evidence.
 */
public final class QlikSessions {

    private final Transport.Opener opener;
    private final ProxyClient proxy;
    private final QlikServer server;
    private final EngineSettings settings;

    public QlikSessions(Transport.Opener opener, ProxyClient proxy, QlikServer server, EngineSettings settings) {
        this.opener = opener;
        this.proxy = proxy;
        this.server = server;
        this.settings = settings;
    }

    /** Opens a socket that redeems the ticket: the classic handshake. Blocks until the session is settled. */
    Entry withTicket(QlikIdentity identity, Visit visit, String reloadUri, Secret ticket, EngineListener listener) {
        return open(identity, visit, server.engine(reloadUri, ticket), Credentials.TICKET, listener);
    }

    /**
     * Opens a socket with the session that the browser has, or with nothing. A newer server refuses one without its token:
     * that is fetched then, once, and tells whether the session is still known. Blocks until the session is settled.
     */
    Entry withSession(QlikIdentity identity, Visit visit, String reloadUri, EngineListener listener) {
        Optional<Secret> token = identity.csrfToken();
        Entry entry = openWith(identity, visit, reloadUri, token, listener);
        if (!(entry instanceof Entry.Failed(var closure) && entry.isForbidden())) {
            return entry;
        }
        if (identity.cookies().isEmpty()) {
            return new Entry.StrangersRefused(closure);
        }
        CsrfReply reply = proxy.csrfToken(identity.cookies(), visit.userAgent());
        identity.evidence().add(new Observation.Asked(Purpose.TOKEN, reply.exchange()));
        if (reply.exchange().wantsSignIn()) {
            return new Entry.StrangersRefused(closure);
        }
        if (reply.token().isEmpty() || reply.token().equals(token)) {
            return entry;
        }
        reply.token().ifPresent(identity::keepCsrfToken);
        return openWith(identity, visit, reloadUri, reply.token(), listener);
    }

    private Entry openWith(
            QlikIdentity identity, Visit visit, String reloadUri, Optional<Secret> token, EngineListener listener) {
        Credentials sessionOnly = identity.cookies().isEmpty() ? Credentials.NOTHING : Credentials.COOKIE;
        return token.map(value -> open(
                        identity,
                        visit,
                        server.engineWithToken(reloadUri, value),
                        Credentials.COOKIE_AND_TOKEN,
                        listener))
                .orElseGet(() -> open(identity, visit, server.engine(reloadUri), sessionOnly, listener));
    }

    private Entry open(QlikIdentity identity, Visit visit, URI engine, Credentials with, EngineListener listener) {
        Evidence evidence = identity.evidence();
        evidence.add(new Observation.SocketTried(
                with,
                engine.getRawPath(),
                server.origin(),
                visit.userAgent(),
                identity.cookies().names()));
        long start = System.nanoTime();
        EngineSession session = EngineSession.open(
                opener,
                engine,
                BrowserHeaders.of(server, visit.userAgent(), identity.cookies()),
                settings,
                new IdentityKeeper(identity, listener));
        evidence.add(new Observation.SocketSettled(with, session.state(), Duration.ofNanos(System.nanoTime() - start)));
        return Entry.of(session);
    }
}
