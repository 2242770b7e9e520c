package io.gangway.simulator;

import io.gangway.simulator.demo.DemoUser;
import java.time.Instant;

/** What a session cookie stands for. Thread-safe. */
final class ProxySession {

    private final String id;
    private final String csrfToken;
    private final DemoUser user;
    private final String prefix;
    private volatile Instant lastUsed;

    ProxySession(String id, String csrfToken, DemoUser user, String prefix, Instant created) {
        this.id = id;
        this.csrfToken = csrfToken;
        this.user = user;
        this.prefix = prefix;
        this.lastUsed = created;
    }

    String id() {
        return id;
    }

    String csrfToken() {
        return csrfToken;
    }

    DemoUser user() {
        return user;
    }

    String prefix() {
        return prefix;
    }

    Instant lastUsed() {
        return lastUsed;
    }

    void use(Instant now) {
        lastUsed = now;
    }
}
