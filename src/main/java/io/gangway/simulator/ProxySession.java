package io.gangway.simulator;

import io.gangway.simulator.demo.DemoUser;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** What a session cookie stands for. Thread-safe. */
final class ProxySession {

    private final String id;
    private final String csrfToken;
    private final DemoUser user;
    private final String prefix;
    private final Instant created;
    private final AtomicInteger uses = new AtomicInteger();
    private volatile Instant lastUsed;

    ProxySession(String id, String csrfToken, DemoUser user, String prefix, Instant created) {
        this.id = id;
        this.csrfToken = csrfToken;
        this.user = user;
        this.prefix = prefix;
        this.created = created;
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

    Instant created() {
        return created;
    }

    Instant lastUsed() {
        return lastUsed;
    }

    /** How many requests came with its cookie. */
    int uses() {
        return uses.get();
    }

    void use(Instant now) {
        lastUsed = now;
        uses.incrementAndGet();
    }

    void touch(Instant now) {
        lastUsed = now;
    }
}
