package io.gangway.simulator;

import io.gangway.simulator.demo.DemoUser;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Issues and redeems the tickets of one virtual proxy: once, and within a minute. Thread-safe. */
final class TicketOffice {

    private final World world;
    private final Map<String, Ticket> unspent = new HashMap<>();
    private final Map<String, Ticket> spent = new HashMap<>();

    TicketOffice(World world) {
        this.world = world;
    }

    synchronized Ticket issue(DemoUser user) {
        var ticket = new Ticket(world.secrets().word(), user, world.now());
        unspent.put(ticket.value(), ticket);
        world.records().ticketIssued();
        return ticket;
    }

    /** The user of a good ticket, which is spent by asking. */
    synchronized Optional<DemoUser> redeem(String value) {
        forgetExpired();
        Optional<Ticket> ticket = world.faults().has(Fault.TicketAlwaysRefused.class)
                ? Optional.empty()
                : Optional.ofNullable(take(value));
        if (ticket.isPresent()) {
            world.records().ticketRedeemed();
        } else {
            world.records().ticketRefused();
        }
        return ticket.map(Ticket::user);
    }

    private @Nullable Ticket take(String value) {
        Ticket fresh = unspent.remove(value);
        if (fresh != null) {
            spent.put(value, fresh);
            return fresh;
        }
        return world.faults().has(Fault.TicketAcceptedTwice.class) ? spent.remove(value) : null;
    }

    private void forgetExpired() {
        Duration life = world.faults()
                .find(Fault.TicketLife.class)
                .map(Fault.TicketLife::life)
                .orElse(world.options().ticketLife());
        var expiry = world.now().minus(life);
        unspent.values().removeIf(ticket -> !ticket.issued().isAfter(expiry));
        spent.values().removeIf(ticket -> !ticket.issued().isAfter(expiry));
    }
}
