package io.gangway.login;

import io.gangway.qlik.engine.EngineListener;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.engine.Notification;
import java.util.List;

/** Hears nothing. */
final class DeafListener implements EngineListener {

    @Override
    public void onCookies(List<String> setCookieHeaders) {}

    @Override
    public void onState(EngineState state) {}

    @Override
    public void onNotification(Notification notification) {}
}
