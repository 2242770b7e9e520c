package io.gangway.simulator;

import io.gangway.simulator.demo.DemoUser;

/** One virtual proxy: its prefix, and the sessions, tickets and targets that are good here and nowhere else. */
final class VirtualProxy {

    private final World world;
    private final String prefix;
    private final TicketOffice tickets;
    private final ProxySessions sessions;
    private final TargetStore targets;
    private final SessionCookie cookie;

    VirtualProxy(World world, String prefix) {
        this.world = world;
        this.prefix = prefix;
        this.tickets = new TicketOffice(world);
        this.sessions = new ProxySessions(world, prefix);
        this.targets = new TargetStore(world);
        this.cookie = new SessionCookie(world, prefix);
    }

    String prefix() {
        return prefix;
    }

    /** Empty, or a slash and the prefix. */
    String root() {
        return prefix.isEmpty() ? "" : "/" + prefix;
    }

    TicketOffice tickets() {
        return tickets;
    }

    ProxySessions sessions() {
        return sessions;
    }

    TargetStore targets() {
        return targets;
    }

    /** A ticket for a user; by a fault somebody else is quicker to redeem it. */
    Ticket issueTicket(DemoUser user) {
        Ticket ticket = tickets.issue(user);
        if (world.faults().has(Fault.TicketSpentElsewhere.class)) {
            tickets.redeem(ticket.value()).ifPresent(sessions::begin);
        }
        return ticket;
    }

    boolean allowsAnonymous() {
        return world.faults().has(Fault.Anonymous.class);
    }

    SessionCookie cookie() {
        return cookie;
    }
}
