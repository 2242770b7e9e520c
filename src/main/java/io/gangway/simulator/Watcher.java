package io.gangway.simulator;

import java.util.List;
import java.util.function.Function;

/** Takes the {@link LiveView}. */
final class Watcher {

    private static final int REQUESTS = 50;

    private final World world;
    private final VirtualProxies proxies;
    private final Sockets sockets;

    Watcher(World world, VirtualProxies proxies, Sockets sockets) {
        this.world = world;
        this.proxies = proxies;
        this.sockets = sockets;
    }

    LiveView look() {
        Records records = world.records();
        return new LiveView(
                world.now(),
                world.faults().all().stream().map(Fault::text).toList(),
                new LiveView.TicketCounts(records.ticketsIssued(), records.ticketsRedeemed(), records.ticketsRefused()),
                ofEach(proxy -> proxy.tickets().all().reversed().stream()
                        .map(ticket -> line(proxy, ticket))
                        .toList()),
                ofEach(proxy -> proxy.sessions().all().reversed().stream()
                        .map(Watcher::line)
                        .toList()),
                sockets.all().reversed().stream().map(Watcher::line).toList(),
                records.latest(REQUESTS).stream().map(Watcher::line).toList());
    }

    private <T> List<T> ofEach(Function<VirtualProxy, List<T>> part) {
        return proxies.all().stream()
                .flatMap(proxy -> part.apply(proxy).stream())
                .toList();
    }

    private static LiveView.TicketLine line(VirtualProxy proxy, Ticket ticket) {
        String alive = proxy.tickets().isExpired(ticket) ? "expired" : "unspent";
        return new LiveView.TicketLine(
                proxy.prefix(),
                ticket.user().account(),
                Mask.value(ticket.value()),
                ticket.issued(),
                ticket.isSpent() ? "redeemed" : alive);
    }

    private static LiveView.SessionLine line(ProxySession session) {
        return new LiveView.SessionLine(
                session.prefix(),
                session.user().account(),
                Mask.value(session.id()),
                session.created(),
                session.lastUsed());
    }

    private static LiveView.SocketLine line(EngineSocket socket) {
        return new LiveView.SocketLine(
                socket.path(),
                socket.proxySession().map(session -> session.user().account()).orElse(""),
                socket.opened());
    }

    private static LiveView.RequestLine line(Exchange exchange) {
        RecordedRequest request = exchange.request();
        return new LiveView.RequestLine(
                request.time(), request.method(), request.path(), Mask.query(request.query()), exchange.status());
    }
}
