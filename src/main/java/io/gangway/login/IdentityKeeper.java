package io.gangway.login;

import io.gangway.login.evidence.Observation;
import io.gangway.qlik.engine.EngineListener;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.engine.Notification;
import java.util.List;

/** Lets a browser's identity take part in what its sockets hear: cookies are kept, notifications noted. */
record IdentityKeeper(QlikIdentity identity, EngineListener next) implements EngineListener {

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
        identity.evidence().add(new Observation.Notified(notification));
        next.onNotification(notification);
    }
}
