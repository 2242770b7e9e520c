package io.gangway.simulator;

import io.gangway.simulator.demo.DemoApp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the engine keeps for a user and a socket path: the open app. Guarded by {@link EngineSessions}. */
final class EngineSession {

    private final Duration ttl;
    private int sockets;
    private Instant idleSince = Instant.MIN;
    private Optional<DemoApp> app = Optional.empty();

    EngineSession(Duration ttl) {
        this.ttl = ttl;
    }

    void attach() {
        sockets++;
    }

    void detach(Instant now) {
        sockets--;
        idleSince = now;
    }

    boolean isOver(Instant now) {
        return sockets == 0 && !now.isBefore(idleSince.plus(ttl));
    }

    synchronized Optional<DemoApp> app() {
        return app;
    }

    /** False when an app is open already. */
    synchronized boolean open(DemoApp opened) {
        if (app.isPresent()) {
            return false;
        }
        app = Optional.of(opened);
        return true;
    }
}
