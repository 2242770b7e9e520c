package io.gangway.simulator;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The virtual proxies by prefix: the default one, the configured one, and any that a fault names. Thread-safe. */
final class VirtualProxies {

    private final World world;
    private final VirtualProxy byDefault;
    private final VirtualProxy configured;
    private final ConcurrentMap<String, VirtualProxy> proxies = new ConcurrentHashMap<>();

    VirtualProxies(World world) {
        this.world = world;
        this.byDefault = named("");
        this.configured = named(world.options().prefix());
    }

    private VirtualProxy named(String prefix) {
        return proxies.computeIfAbsent(prefix, unused -> new VirtualProxy(world, prefix));
    }

    /** The one with no prefix. */
    VirtualProxy byDefault() {
        return byDefault;
    }

    VirtualProxy configured() {
        return configured;
    }

    Optional<VirtualProxy> find(String prefix) {
        return Optional.ofNullable(proxies.get(prefix));
    }

    /** Where one signs in who comes to this virtual proxy: there, unless a fault leads elsewhere. */
    VirtualProxy forSignIn(VirtualProxy visited) {
        return world.faults()
                .find(Fault.LoginProxy.class)
                .map(fault -> named(fault.prefix()))
                .orElse(visited);
    }

    Collection<VirtualProxy> all() {
        return List.copyOf(proxies.values());
    }
}
