package io.gangway.doctor.checks;

import io.gangway.qlik.QlikServer;
import io.gangway.qlik.engine.EngineListener;
import io.gangway.qlik.engine.EngineSession;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.engine.EngineState.Connecting;
import io.gangway.qlik.engine.EngineState.Progress;
import io.gangway.qlik.engine.Notification;
import io.gangway.qlik.proxy.BrowserHeaders;
import io.gangway.qlik.proxy.CookieJar;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a socket got that was opened without a session.
 *
 * @param state in which it settled
 * @param nudged whether nothing came before the client had spoken
 * @param firstWord from the upgrade to the settled state
 */
record Knock(EngineState state, boolean nudged, Duration firstWord) {

    static Knock at(Equipment equipment, QlikServer server, String reloadUri, Browser browser) {
        Listener listener = new Listener();
        EngineSession session = EngineSession.open(
                equipment.opener(),
                server.engine(reloadUri),
                BrowserHeaders.of(server, browser.userAgent(), new CookieJar()),
                equipment.engine(),
                listener);
        Knock knock =
                new Knock(session.state(), listener.nudged, Duration.ofNanos(System.nanoTime() - listener.upgraded));
        session.close();
        return knock;
    }

    Optional<String> signInAddress() {
        return state instanceof EngineState.SignInRequired(var loginUri) ? loginUri : Optional.empty();
    }

    /** Told on the socket's thread, read after the session has settled. */
    private static final class Listener implements EngineListener {

        private volatile long upgraded = System.nanoTime();
        private volatile boolean nudged;

        @Override
        public void onCookies(List<String> setCookieHeaders) {}

        @Override
        public void onState(EngineState state) {
            if (state instanceof Connecting(Progress progress, var ignored)) {
                switch (progress) {
                    case FIRST_MESSAGE -> upgraded = System.nanoTime();
                    case NUDGED -> nudged = true;
                    case HANDSHAKE, ENGINE -> {}
                }
            }
        }

        @Override
        public void onNotification(Notification notification) {}
    }
}
