package io.gangway.simulator;

import java.util.HashMap;
import java.util.Map;

/** Engine sessions by user and socket path: the same two within the time to live are one session. Thread-safe. */
final class EngineSessions {

    /** @param isNew whether {@code SESSION_CREATED} or {@code SESSION_ATTACHED} is due */
    record Attachment(EngineSession session, boolean isNew) {}

    private record Key(String prefix, String user, String path) {}

    private final World world;
    private final Map<Key, EngineSession> live = new HashMap<>();

    EngineSessions(World world) {
        this.world = world;
    }

    synchronized Attachment attach(ProxySession owner, EnginePath path) {
        live.values().removeIf(session -> session.isOver(world.now()));
        var key = new Key(owner.prefix(), owner.user().key(), path.full());
        boolean isNew = !live.containsKey(key);
        EngineSession session = live.computeIfAbsent(key, unused -> new EngineSession(path.ttl()));
        session.attach();
        return new Attachment(session, isNew);
    }

    synchronized void detach(EngineSession session) {
        session.detach(world.now());
    }
}
