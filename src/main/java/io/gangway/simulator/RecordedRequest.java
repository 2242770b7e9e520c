package io.gangway.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request as it came in, upgrades included. Holds tickets and cookies in plain text: it is for tests.
 *
 * @param path as sent, with the prefix and without the query
 * @param query as sent, without the question mark; empty when there was none
 * @param headers by lower-case name, in the order they came
 */
public record RecordedRequest(
        Instant time, String method, String path, String query, Map<String, List<String>> headers) {

    /** The first header of this name, in any case. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** Whether the client asked for a WebSocket. */
    public boolean isUpgrade() {
        return header("upgrade").filter("websocket"::equalsIgnoreCase).isPresent();
    }
}
