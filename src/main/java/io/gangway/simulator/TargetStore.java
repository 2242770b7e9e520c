package io.gangway.simulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers under a {@code targetId} where each user wanted to go. Thread-safe. */
final class TargetStore {

    private final World world;
    private final Map<String, Target> targets = new HashMap<>();

    TargetStore(World world) {
        this.world = world;
    }

    synchronized String store(String uri) {
        forgetExpired();
        String id = world.secrets().guid();
        targets.put(id, new Target(uri, world.now()));
        return id;
    }

    synchronized Optional<Target> find(String id) {
        forgetExpired();
        return Optional.ofNullable(targets.get(id));
    }

    private void forgetExpired() {
        var expiry = world.now().minus(world.options().targetLife());
        targets.values().removeIf(target -> !target.stored().isAfter(expiry));
    }
}
