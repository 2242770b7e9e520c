package io.gangway.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * Where browsers find Gangway. It comes from the settings, because Qlik sends tickets there and a request can claim any
 * host; only a request to this very machine is believed.
 */
public final class PublicAddress {

    private final Optional<URI> configured;

    PublicAddress(Optional<URI> configured) {
        this.configured = configured;
    }

    /** Gangway's address, ending in a slash; empty where nothing trustworthy tells it. */
    public Optional<URI> of(HttpServletRequest request) {
        return configured.or(
                () -> isLoopback(request.getServerName()) ? Optional.of(local(request)) : Optional.empty());
    }

    private static URI local(HttpServletRequest request) {
        return URI.create("%s://%s:%d%s/"
                .formatted(
                        request.getScheme(),
                        request.getServerName(),
                        request.getServerPort(),
                        request.getContextPath()));
    }

    static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}")
                || host.equals("[::1]");
    }
}
