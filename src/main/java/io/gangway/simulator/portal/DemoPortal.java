package io.gangway.simulator.portal;

import java.io.IOException;
import java.net.URI;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A running portal, on loopback by its number: to browsers another site than {@code localhost}, where Gangway is. It costs a
 * handful of threads until {@link #close()}.
 */
public final class DemoPortal implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, 1, 1);

    private DemoPortal(int port, URI gangway) {
        connector.setHost(HOST);
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new PortalPages(gangway));
    }

    /**
     * @param port 0 for any free one
     * @param gangway whose list is embedded
     * @throws IOException when the port is taken
     * @throws IllegalArgumentException when that is no address of a web page
     */
    public static DemoPortal start(int port, URI gangway) throws IOException {
        var portal = new DemoPortal(port, gangway);
        try {
            portal.server.start();
        } catch (Exception failed) {
            portal.close();
            throw new IOException("Cannot listen on " + HOST + ":" + port + ": " + failed.getMessage(), failed);
        }
        return portal;
    }

    /** Its origin, which has to stand in {@code gangway.embed.portals}. */
    public URI url() {
        return URI.create("http://" + HOST + ":" + connector.getLocalPort());
    }

    /** Idempotent. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException("The portal did not stop cleanly", failed);
        }
    }
}
