package io.gangway.login;

import io.gangway.qlik.QlikServer;
import io.gangway.qlik.engine.EngineListener;
import io.gangway.qlik.engine.EngineSession;
import io.gangway.qlik.engine.EngineSettings;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.engine.Notification;
import io.gangway.qlik.jsonrpc.Transport;
import io.gangway.qlik.proxy.BrowserHeaders;
import java.net.URI;
import java.util.List;

/** Opens engine sessions on behalf of a browser: with its cookies, and keeping those that Qlik sets. */
public final class QlikSessions {

    private final Transport.Opener opener;
    private final QlikServer server;
    private final EngineSettings settings;

    public QlikSessions(Transport.Opener opener, QlikServer server, EngineSettings settings) {
        this.opener = opener;
        this.server = server;
        this.settings = settings;
    }

    /**
     * Blocks until the session is settled.
     *
     * @param engine address of the socket; may hold a ticket
     */
    EngineSession open(URI engine, QlikIdentity identity, String userAgent, EngineListener listener) {
        return EngineSession.open(
                opener,
                engine,
                BrowserHeaders.of(server, userAgent, identity.cookies()),
                settings,
                new CookieKeeper(identity, listener));
    }

    private record CookieKeeper(QlikIdentity identity, EngineListener next) implements EngineListener {

        @Override
        public void onCookies(List<String> setCookieHeaders) {
            identity.cookies().keep(setCookieHeaders);
            next.onCookies(setCookieHeaders);
        }

        @Override
        public void onState(EngineState state) {
            next.onState(state);
        }

        @Override
        public void onNotification(Notification notification) {
            next.onNotification(notification);
        }
    }
}
