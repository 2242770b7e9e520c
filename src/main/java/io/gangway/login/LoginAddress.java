package io.gangway.login;

import io.gangway.qlik.QlikServer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides whether the browser may be sent to the sign-in address that Qlik named. Anything else than a web address on
 * Qlik's own host, or on one that the administrator allowed, would make Gangway an open redirect.
 */
public final class LoginAddress {

    private final QlikServer server;
    private final Set<String> allowedHosts;

    /** @param allowedHosts further hosts, such as an identity provider's */
    public LoginAddress(QlikServer server, Set<String> allowedHosts) {
        this.server = server;
        this.allowedHosts = allowedHosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    Verdict check(Optional<String> loginUri) {
        if (loginUri.isEmpty()) {
            return new Missing();
        }
        return parse(loginUri.get()).map(this::check).orElseGet(Unreadable::new);
    }

    private Verdict check(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean isWeb = scheme.equals("https") || scheme.equals("http");
        if (!isWeb || uri.getHost() == null || uri.getRawUserInfo() != null) {
            return new Unreadable();
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return host.equals(server.host()) || allowedHosts.contains(host) ? new Allowed(uri) : new ForeignHost(host);
    }

    /** Whatever the JDK and a browser might read differently is refused by the JDK's strict parser. */
    private static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    sealed interface Verdict {}

    record Allowed(URI uri) implements Verdict {}

    record ForeignHost(String host) implements Verdict {}

    record Unreadable() implements Verdict {}

    record Missing() implements Verdict {}
}
