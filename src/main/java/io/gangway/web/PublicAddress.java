package io.gangway.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

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

    /** Where browsers of this very machine find a Gangway with these settings, ending in a slash. */
    static URI onThisMachine(Environment environment) {
        boolean overTls = Binder.get(environment).bind("server.ssl", Map.class).isBound();
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return URI.create("%s://localhost:%s%s/"
                .formatted(
                        overTls ? "https" : "http", port, environment.getProperty("server.servlet.context-path", "")));
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
