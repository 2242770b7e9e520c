package io.gangway.simulator;

import io.gangway.simulator.demo.DemoUser;
import java.time.Instant;

/** A one-time permission to sign in as a user. */
record Ticket(String value, DemoUser user, Instant issued, boolean isSpent) {

    Ticket spent() {
        return new Ticket(value, user, issued, true);
    }
}
