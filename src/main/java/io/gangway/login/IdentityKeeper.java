package io.gangway.login;

import io.gangway.login.evidence.Observation;
import io.gangway.qlik.engine.Closure;
import io.gangway.qlik.engine.EngineListener;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.engine.Notification;
import java.util.List;

/**
 * Lets a browser's identity take part in what one of its sockets hears: cookies are kept, notifications and the end of the
 * session noted.
 */
final class IdentityKeeper implements EngineListener {

    private final QlikIdentity identity;
    private final EngineListener next;
    private boolean inUse;

    IdentityKeeper(QlikIdentity identity, EngineListener next) {
        this.identity = identity;
        this.next = next;
    }

    @Override
    public void onCookies(List<String> setCookieHeaders) {
        identity.cookies().keep(setCookieHeaders);
        next.onCookies(setCookieHeaders);
    }

    @Override
    public void onState(EngineState state) {
        if (inUse && !isOurs(state)) {
            identity.evidence().add(new Observation.SessionEnded(state));
        }
        inUse = state instanceof EngineState.Connected;
        next.onState(state);
    }

    @Override
    public void onNotification(Notification notification) {
        identity.evidence().add(new Observation.Notified(notification));
        next.onNotification(notification);
    }

    private static boolean isOurs(EngineState state) {
        return state instanceof EngineState.Connected
                || state instanceof EngineState.Closed(Closure closure) && closure instanceof Closure.ByUs;
    }
}
