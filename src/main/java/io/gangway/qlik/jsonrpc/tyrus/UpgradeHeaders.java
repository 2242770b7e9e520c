package io.gangway.qlik.jsonrpc.tyrus;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.HandshakeResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sets the headers of one upgrade request, and keeps those of its answer.
 *
 * <p>Tyrus writes an {@code Origin} of its own; one of ours takes its place, so that each header goes out once.
 */
final class UpgradeHeaders extends ClientEndpointConfig.Configurator {

    private final Map<String, String> requested;
    private volatile Map<String, List<String>> answered = Map.of();

    UpgradeHeaders(Map<String, String> requested) {
        this.requested = requested;
    }

    @Override
    public void beforeRequest(Map<String, List<String>> headers) {
        requested.forEach((name, value) -> {
            headers.keySet().removeIf(name::equalsIgnoreCase);
            headers.put(name, List.of(value));
        });
    }

    /** Comes before {@code onOpen}. For refusals it may come late or not at all, so nothing reads it then. */
    @Override
    public void afterResponse(HandshakeResponse response) {
        Map<String, List<String>> lowerCase = new TreeMap<>();
        response.getHeaders()
                .forEach((name, values) -> lowerCase.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        lowerCase.computeIfPresent("set-cookie", (name, parts) -> SplitCookies.join(parts));
        answered = Map.copyOf(lowerCase);
    }

    Map<String, List<String>> answered() {
        return answered;
    }
}
