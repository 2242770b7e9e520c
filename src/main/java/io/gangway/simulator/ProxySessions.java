package io.gangway.simulator;

import io.gangway.simulator.demo.DemoUser;
import io.gangway.simulator.demo.DemoUsers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The proxy sessions of one virtual proxy, oldest first. Thread-safe. */
final class ProxySessions {

    private final World world;
    private final String prefix;
    private final Map<String, ProxySession> live = new LinkedHashMap<>();

    ProxySessions(World world, String prefix) {
        this.world = world;
        this.prefix = prefix;
    }

    synchronized ProxySession begin(DemoUser user) {
        var session = new ProxySession(world.secrets().guid(), world.secrets().word(), user, prefix, world.now());
        live.put(session.id(), session);
        return session;
    }

    ProxySession beginAnonymous() {
        return begin(DemoUsers.anonymous(world.secrets().guid()));
    }

    /** The live session that the cookie of this name stands for; asking counts as use. */
    synchronized Optional<ProxySession> find(Map<String, String> cookies, String name) {
        Optional<ProxySession> session = Optional.ofNullable(cookies.get(name))
                .flatMap(id -> Optional.ofNullable(live.get(id)))
                .filter(Predicate.not(this::isIdle));
        session.ifPresent(found -> found.use(world.now()));
        return session.filter(Predicate.not(this::isLate));
    }

    private boolean isLate(ProxySession session) {
        return world.faults()
                .find(Fault.SessionLate.class)
                .filter(fault -> session.uses() <= fault.requests())
                .isPresent();
    }

    /** Only the first so many sessions of a user may connect; the rest waits until one of those has ended. */
    synchronized boolean isOverLimit(ProxySession session) {
        return live.values().stream()
                .filter(other -> other.user().key().equals(session.user().key()))
                .filter(Predicate.not(this::isIdle))
                .limit(world.faults()
                        .find(Fault.SessionLimit.class)
                        .map(Fault.SessionLimit::sessions)
                        .orElse(world.options().maxSessions()))
                .noneMatch(other -> other.id().equals(session.id()));
    }

    /** Ends the sessions of a user and returns them. */
    List<ProxySession> end(DemoUser user) {
        return end(session -> session.user().key().equals(user.key()));
    }

    /** Ends the sessions whose time is over and returns them. */
    List<ProxySession> endIdle() {
        return end(this::isIdle);
    }

    synchronized List<ProxySession> end(Predicate<ProxySession> which) {
        List<ProxySession> ended = live.values().stream().filter(which).toList();
        ended.forEach(session -> live.remove(session.id()));
        return ended;
    }

    synchronized List<ProxySession> all() {
        return new ArrayList<>(live.values());
    }

    private boolean isIdle(ProxySession session) {
        return !world.now().isBefore(session.lastUsed().plus(world.options().inactivity()));
    }
}
