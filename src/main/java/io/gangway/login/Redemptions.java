package io.gangway.login;

import io.gangway.login.evidence.Observation.Result;
import io.gangway.qlik.Secret;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the tickets that one browser brought, by fingerprint: each is redeemed once, and whoever comes with it
 * again gets the same result. Thread-safe.
 */
final class Redemptions {

    private static final int MOST_REMEMBERED = 32;

    private final Map<String, Result> byTicket = new LinkedHashMap<>();

    synchronized void remember(Secret ticket, Result result) {
        if (byTicket.size() >= MOST_REMEMBERED) {
            byTicket.remove(byTicket.keySet().iterator().next());
        }
        byTicket.put(ticket.fingerprint(), result);
    }

    synchronized Optional<Result> of(Secret ticket) {
        return Optional.ofNullable(byTicket.get(ticket.fingerprint()));
    }
}
