package io.gangway.qlik.engine;

import java.util.List;

/**
 * Is told what happens to one engine session, in order and one call at a time. It must be quick and must not call the
 * engine: answers are read on the thread that calls it.
 */
public interface EngineListener {

    /** The {@code Set-Cookie} headers of the handshake's answer, before anything else is told. Hold secrets. */
    void onCookies(List<String> setCookieHeaders);

    void onState(EngineState state);

    /** Every notification, before the change of state that it may bring about. */
    void onNotification(Notification notification);
}
