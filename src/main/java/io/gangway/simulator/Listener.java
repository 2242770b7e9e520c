package io.gangway.simulator;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The port, plain or with TLS. */
final class Listener {

    /** How many may wait to be let in: load tests come in crowds, and who finds no place waits for seconds. */
    private static final int ACCEPT_QUEUE = 4_096;

    private final ServerConnector connector;
    private final Optional<SelfSigned> identity;

    Listener(SimulatorOptions options, Server server) {
        this.identity = options.tls().map(SelfSigned::make);
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        // Paths are compared, never opened as files: encoded slashes and the like do no harm.
        http.setUriCompliance(UriCompliance.RFC3986.with(
                "simulator",
                UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
                UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT));
        this.connector = identity.map(found -> secure(server, http, found))
                .orElseGet(() -> new ServerConnector(server, 1, 1, new HttpConnectionFactory(http)));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        server.addConnector(connector);
    }

    /** Whatever name a client asks for, it gets the one certificate: a wrong name is for the client to notice. */
    private static ServerConnector secure(Server server, HttpConfiguration http, SelfSigned identity) {
        http.addCustomizer(new SecureRequestCustomizer(false));
        var tls = new SslContextFactory.Server();
        tls.setKeyStore(identity.keys());
        tls.setKeyStorePassword(identity.password());
        tls.setCertAlias(SelfSigned.ALIAS);
        return new ServerConnector(
                server, 1, 1, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(http));
    }

    int port() {
        return connector.getLocalPort();
    }

    Optional<X509Certificate> certificate() {
        return identity.map(SelfSigned::certificate);
    }
}
