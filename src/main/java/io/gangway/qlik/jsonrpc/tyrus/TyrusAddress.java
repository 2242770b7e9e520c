package io.gangway.qlik.jsonrpc.tyrus;

import java.net.URI;

/**
 * Writes an address so that Tyrus sends it as it was meant.
 *
 * <p>Tyrus (2.2.2, {@code GrizzlyClientFilter}) sends the path decoded, and also the query as soon as that still has a
 * percent sign after decoding: a {@code reloadURI} with a query of its own would go out as several parameters. One more
 * encoding undoes this.
 */
final class TyrusAddress {

    private TyrusAddress() {}

    static URI of(URI meant) {
        var address = new StringBuilder();
        address.append(meant.getScheme()).append("://").append(meant.getRawAuthority());
        address.append(encoded(meant.getRawPath()));
        if (meant.getRawQuery() != null) {
            address.append('?').append(encoded(meant.getRawQuery()));
        }
        return URI.create(address.toString());
    }

    private static String encoded(String raw) {
        return raw.replace("%", "%25");
    }
}
