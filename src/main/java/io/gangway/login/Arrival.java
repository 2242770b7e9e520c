package io.gangway.login;

import io.gangway.qlik.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a browser came to Gangway, read from the query of the address it opened. All of it is hostile until checked. */
public sealed interface Arrival {

    /** The query parameter that ties a returning browser to the sign-in it started. */
    String STATE_PARAMETER = "state";

    /**
     * By itself: opened, reloaded, or back from somewhere without a ticket.
     *
     * @param state a state without the ticket that should stand beside it; evidence, and nothing else
     */
    record Plain(Optional<Secret> state) implements Arrival {
        public Plain() {
            this(Optional.empty());
        }
    }

    /** With one web ticket of a possible shape, and whatever state stood beside it. */
    record WithTicket(Optional<Secret> state, Secret ticket) implements Arrival {}

    /** With several tickets, or with one that Qlik cannot have made. */
    record Malformed(boolean severalTickets, Optional<Secret> state) implements Arrival {
        public Malformed(boolean severalTickets) {
            this(severalTickets, Optional.empty());
        }
    }

    /** Reads the query. Qlik's own spelling of the ticket's name varies, so its case does not matter. */
    static Arrival read(Map<String, List<String>> query) {
        List<String> tickets = query.entrySet().stream()
                .filter(parameter -> parameter.getKey().equalsIgnoreCase(Query.TICKET_PARAMETER))
                .flatMap(parameter -> parameter.getValue().stream())
                .toList();
        List<String> states = query.getOrDefault(STATE_PARAMETER, List.of());
        Optional<Secret> state = states.size() == 1 ? Optional.of(Secret.of(states.getFirst())) : Optional.empty();
        if (tickets.isEmpty()) {
            return new Plain(state);
        }
        if (tickets.size() > 1 || !Query.TICKET.matcher(tickets.getFirst()).matches()) {
            return new Malformed(tickets.size() > 1, state);
        }
        return new WithTicket(state, Secret.of(tickets.getFirst()));
    }

    /** Whether a query parameter belongs to the sign-in and has to leave the address bar. */
    static boolean isSignInParameter(String name) {
        return name.equals(STATE_PARAMETER) || name.equalsIgnoreCase(Query.TICKET_PARAMETER);
    }

    /** What the query looks like on the wire. */
    final class Query {
        private static final String TICKET_PARAMETER = "qlikTicket";
        /**
         * Documented are 16 characters of {@code [-_.a-zA-Z0-9]} (qlik-protocol.md, 3.5). Other lengths are let
         * through, since custom ticket modules exist; other characters never come from Qlik.
         */
        private static final Pattern TICKET = Pattern.compile("[-_.~a-zA-Z0-9]{4,128}");

        private Query() {}
    }
}
