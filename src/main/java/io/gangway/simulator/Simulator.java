package io.gangway.simulator;

import java.net.BindException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/**
 * A running stand-in for Qlik Sense Enterprise on Windows: proxy, sign-in page, tickets and engine on one port.
 * Thread-safe. It costs a handful of platform threads, and a virtual one per request and per socket; {@link #close()}
 * ends them all and cuts all sockets.
 */
public final class Simulator implements AutoCloseable {

    private final SimulatorOptions options;
    private final Server server;
    private final Listener listener;
    private final Sweeper sweeper;
    private final SimulatorControl control;

    private Simulator(SimulatorOptions options) {
        this.options = options;
        var world = new World(options);
        var threads = new QueuedThreadPool(32, 4);
        threads.setName("simulator");
        threads.setVirtualThreadsExecutor(new VirtualThreadPool());
        this.server = new Server(threads);
        this.listener = new Listener(options, server);
        var parts = new Assembly(world, server, listener.certificate());
        this.sweeper = parts.sweeper();
        this.control = parts.control();
        server.setHandler(parts.frontDoor());
    }

    /**
     * Starts a simulator and returns when it listens.
     *
     * @throws SimulatorStartException when the port is taken or the host is not this machine's
     */
    public static Simulator start(SimulatorOptions options) {
        var simulator = new Simulator(options);
        try {
            simulator.server.start();
        } catch (Exception failed) {
            simulator.close();
            throw new SimulatorStartException(simulator.explain(failed), failed);
        }
        simulator.sweeper.start();
        return simulator;
    }

    private String explain(Exception failed) {
        String place = options.host() + ":" + options.port();
        return failed instanceof BindException || failed.getCause() instanceof BindException
                ? "Cannot listen on " + place + ": the port is taken, or the address is not this machine's."
                : "Cannot listen on " + place + ": " + failed.getMessage();
    }

    /** The address of the virtual proxy, {@code http://host:port[/prefix]}, with no slash at its end. */
    public URI url() {
        String prefix = options.prefix().isEmpty() ? "" : "/" + options.prefix();
        String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
        String scheme = options.tls().isPresent() ? "https" : "http";
        return URI.create(scheme + "://" + host + ":" + port() + prefix);
    }

    /** The port it really listens on. */
    public int port() {
        return listener.port();
    }

    /** What a client of a simulator with TLS has to trust: the server's own certificate, or its signer's. */
    public Optional<X509Certificate> certificate() {
        return listener.certificate();
    }

    public SimulatorOptions options() {
        return options;
    }

    /** The live view and the switches. */
    public SimulatorControl control() {
        return control;
    }

    /** Idempotent. */
    @Override
    public void close() {
        sweeper.stop();
        control.dropSockets();
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException("The simulator did not stop cleanly", failed);
        }
    }
}
