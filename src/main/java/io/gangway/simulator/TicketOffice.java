package io.gangway.simulator;

import io.gangway.simulator.demo.DemoUser;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Issues and redeems the tickets of one virtual proxy: once, and within a minute. Thread-safe. */
final class TicketOffice {

    /** How long a dead ticket is remembered, for the control page. */
    private static final Duration SHOWN = Duration.ofMinutes(5);

    private final World world;
    private final Set<String> reused = new HashSet<>();
    private final Map<String, Ticket> tickets = new LinkedHashMap<>();

    TicketOffice(World world) {
        this.world = world;
    }

    synchronized Ticket issue(DemoUser user) {
        forgetOld();
        var ticket = new Ticket(world.secrets().word(), user, world.now(), false);
        tickets.put(ticket.value(), ticket);
        world.records().ticketIssued();
        return ticket;
    }

    /** The user of a good ticket, which is spent by asking. */
    synchronized Optional<DemoUser> redeem(String value) {
        Optional<Ticket> good = Optional.ofNullable(tickets.get(value)).filter(this::isGood);
        good.ifPresentOrElse(this::spend, world.records()::ticketRefused);
        return good.map(Ticket::user);
    }

    private boolean isGood(Ticket ticket) {
        return !isExpired(ticket) && !ticket.isSpent() && !world.faults().has(Fault.TicketAlwaysRefused.class);
    }

    /** A ticket that may be used again stays as it is, with its second use as its last. */
    private void spend(Ticket ticket) {
        boolean again = world.faults().has(Fault.TicketAcceptedTwice.class) && reused.add(ticket.value());
        if (!again) {
            tickets.put(ticket.value(), ticket.spent());
        }
        world.records().ticketRedeemed();
    }

    boolean isExpired(Ticket ticket) {
        return !world.now().isBefore(ticket.issued().plus(life()));
    }

    private Duration life() {
        return world.faults()
                .find(Fault.TicketLife.class)
                .map(Fault.TicketLife::life)
                .orElse(world.options().ticketLife());
    }

    /** The tickets of the last minutes, spent and expired ones included; oldest first. */
    synchronized List<Ticket> all() {
        forgetOld();
        return List.copyOf(tickets.values());
    }

    private void forgetOld() {
        Instant end = world.now().minus(life()).minus(SHOWN);
        tickets.values().removeIf(ticket -> ticket.issued().isBefore(end));
        reused.retainAll(tickets.keySet());
    }
}
