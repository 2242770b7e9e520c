package io.gangway.simulator;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The open sockets, and the ends that come to them from outside. Thread-safe. */
final class Sockets {

    private final World world;
    private final Set<EngineSocket> open = ConcurrentHashMap.newKeySet();

    Sockets(World world) {
        this.world = world;
    }

    void add(EngineSocket socket) {
        open.add(socket);
    }

    void remove(EngineSocket socket) {
        open.remove(socket);
    }

    /** Oldest first. */
    List<EngineSocket> all() {
        return open.stream().sorted(Comparator.comparing(EngineSocket::opened)).toList();
    }

    int count() {
        return open.size();
    }

    /** Ends the sockets of a proxy session. */
    void end(ProxySession session, Notification reason) {
        endAll(socket -> socket.proxySession().filter(session::equals).isPresent(), reason);
    }

    /** Ends all sockets of signed-in users. */
    void endAll(Notification reason) {
        endAll(socket -> socket.proxySession().isPresent(), reason);
    }

    private void endAll(Predicate<EngineSocket> which, Notification reason) {
        for (EngineSocket socket : open) {
            if (which.test(socket)) {
                // A client that reads slowly must not hold up the others.
                Thread.startVirtualThread(() -> socket.end(reason));
            }
        }
    }

    void dropAll() {
        open.forEach(EngineSocket::drop);
    }

    /** Ends the sockets whose time has come. */
    void sweep() {
        Duration patience = world.options().unauthenticatedIdle();
        Optional<Fault.FatalNotification> fatal = world.faults().find(Fault.FatalNotification.class);
        Optional<Fault.AbruptClose> abrupt = world.faults().find(Fault.AbruptClose.class);
        for (EngineSocket socket : open) {
            Duration age = Duration.between(socket.opened(), world.now());
            boolean stranger = socket.proxySession().isEmpty();
            if (abrupt.filter(fault -> isOver(fault.after(), age)).isPresent()) {
                open.remove(socket);
                socket.drop();
            } else if (stranger && patience.isPositive() && isOver(patience, age)) {
                open.remove(socket);
                socket.close(1000);
            } else if (!stranger
                    && fatal.filter(fault -> isOver(fault.after(), age)).isPresent()) {
                open.remove(socket);
                fatal.ifPresent(
                        fault -> Thread.startVirtualThread(() -> socket.end(Notification.named(fault.method()))));
            }
        }
    }

    private static boolean isOver(Duration limit, Duration age) {
        return age.compareTo(limit) >= 0;
    }
}
