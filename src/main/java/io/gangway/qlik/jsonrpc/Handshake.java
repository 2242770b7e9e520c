package io.gangway.qlik.jsonrpc;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * What is needed to open a connection.
 *
 * @param uri address, {@code ws} or {@code wss}. Its query may hold a ticket: never log it.
 * @param headers headers of the upgrade request, such as {@code Cookie}, {@code Origin} and {@code User-Agent}. Hold
 *     secrets.
 * @param limit the longest time from looking up the host until the answer to the upgrade
 */
public record Handshake(URI uri, Map<String, String> headers, Duration limit) {

    public Handshake {
        if (!"ws".equals(uri.getScheme()) && !"wss".equals(uri.getScheme())) {
            throw new IllegalArgumentException("A connection needs an address with ws or wss, not " + uri.getScheme());
        }
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("A connection needs an address with a host");
        }
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("A handshake needs a limit above zero, not " + limit);
        }
        headers = Map.copyOf(headers);
        headers.forEach((name, value) -> {
            if (name.isBlank() || hasControls(name) || hasControls(value)) {
                throw new IllegalArgumentException("A header has control characters or no name");
            }
        });
    }

    /** The port, also where the address leaves it to its scheme. */
    public int port() {
        if (uri.getPort() != -1) {
            return uri.getPort();
        }
        return "wss".equals(uri.getScheme()) ? 443 : 80;
    }

    /** A line break would let whoever wrote the value add headers of his own. */
    private static boolean hasControls(String text) {
        return text.chars().anyMatch(character -> character != '\t' && Character.isISOControl(character));
    }

    /** Scheme, host, port and path. Query and headers stay out, since they hold the ticket and the cookies. */
    @Override
    public String toString() {
        return uri.getScheme() + "://" + uri.getHost() + ":" + port() + uri.getRawPath();
    }
}
