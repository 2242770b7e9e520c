package io.gangway.doctor.checks;

import io.gangway.qlik.engine.EngineListener;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.engine.Notification;
import java.util.List;

/** Shows the cookies of a socket to the witness; older releases set them there. */
record CookieEar(CookieWitness witness) implements EngineListener {

    @Override
    public void onCookies(List<String> setCookieHeaders) {
        witness.look(setCookieHeaders);
    }

    @Override
    public void onState(EngineState state) {}

    @Override
    public void onNotification(Notification notification) {}
}
