package io.gangway.simulator;

import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;

/**
 * A running stand-in for Qlik Sense Enterprise on Windows: proxy, sign-in page, tickets and engine on one port.
 * Thread-safe. It costs a handful of platform threads, and a virtual one per request and per socket; {@link #close()}
 * ends them all and cuts all sockets.
 */
public final class Simulator implements AutoCloseable {

    private final SimulatorOptions options;
    private final Server server;
    private final ServerConnector connector;
    private final Sweeper sweeper;
    private final SimulatorControl control;

    private Simulator(SimulatorOptions options) {
        this.options = options;
        var world = new World(options);
        var threads = new QueuedThreadPool(32, 4);
        threads.setName("simulator");
        threads.setVirtualThreadsExecutor(new VirtualThreadPool());
        this.server = new Server(threads);
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        // Paths are compared, never opened as files: encoded slashes and the like do no harm.
        http.setUriCompliance(UriCompliance.RFC3986);
        this.connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(options.host());
        connector.setPort(options.port());
        server.addConnector(connector);

        var proxies = new VirtualProxies(world);
        var sockets = new Sockets(world);
        server.setHandler(frontDoor(world, proxies, sockets));
        this.sweeper = new Sweeper(proxies, sockets);
        this.control = new SimulatorControl(world, proxies, sockets, sweeper);
    }

    private FrontDoor frontDoor(World world, VirtualProxies proxies, Sockets sockets) {
        var hosts = new HostAllowList(world);
        var login = new Login(world, proxies, hosts);
        var check = new UpgradeCheck(world, login, hosts);
        var engine = new EngineUpgrade(world, webSockets(), check, login, sockets, new EngineSessions(world));
        return new FrontDoor(
                world, new Router(proxies, endpoints(world, login, hosts, sockets)), new Cors(hosts), engine);
    }

    private ServerWebSocketContainer webSockets() {
        ServerWebSocketContainer container = ServerWebSocketContainer.ensure(server);
        container.setIdleTimeout(Duration.ZERO);
        container.setMaxTextMessageSize(1024 * 1024);
        // Frames as long as we write them. (With auto-fragmenting off, Jetty 12.1 never ends a long compressed one.)
        container.setMaxFrameSize(64 * 1024 * 1024);
        return container;
    }

    private static Map<String, Endpoint> endpoints(World world, Login login, HostAllowList hosts, Sockets sockets) {
        var signIn = new SignInModule(world, login);
        var pages = new ProtectedPages(world, login);
        var assets = new Assets();
        return Map.ofEntries(
                Map.entry("/", ask -> Answer.redirect(301, ask.proxy().root() + "/hub/")),
                Map.entry(Routes.FORMS, signIn::forms),
                Map.entry(Routes.WINDOWS, signIn::windows),
                Map.entry("/qps/user", new UserEndpoint(world, login, hosts, sockets)),
                Map.entry("/qps/csrftoken", new CsrfTokenEndpoint(world, login)),
                Map.entry("/qps/ticket", new TicketEndpoint()),
                Map.entry("qrs", ask -> Xrfkey.isGood(ask) ? pages.answer(ask) : Xrfkey.refusal()),
                Map.entry("hub", pages),
                Map.entry("sense", pages),
                Map.entry("appcontent", pages),
                Map.entry("resources", pages),
                Map.entry("simulator", assets),
                Map.entry("favicon.ico", assets),
                Map.entry("robots.txt", assets));
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
        return URI.create("http://" + host + ":" + port() + prefix);
    }

    /** The port it really listens on. */
    public int port() {
        return connector.getLocalPort();
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
