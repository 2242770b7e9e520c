package io.gangway.simulator;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;

/** The parts of one simulator, put together. */
final class Assembly {

    private final World world;
    private final Server server;
    private final Optional<X509Certificate> certificate;
    private final VirtualProxies proxies;
    private final Sockets sockets;
    private final HostAllowList hosts;
    private final Login login;
    private final Sweeper sweeper;
    private final SimulatorControl control;

    Assembly(World world, Server server, Optional<X509Certificate> certificate) {
        this.world = world;
        this.certificate = certificate;
        this.server = server;
        this.proxies = new VirtualProxies(world);
        this.sockets = new Sockets(world);
        this.hosts = new HostAllowList(world);
        this.login = new Login(world, proxies, hosts);
        this.sweeper = new Sweeper(proxies, sockets);
        this.control = new SimulatorControl(world, proxies, sockets, sweeper);
    }

    Sweeper sweeper() {
        return sweeper;
    }

    SimulatorControl control() {
        return control;
    }

    FrontDoor frontDoor() {
        var check = new UpgradeCheck(world, login, hosts);
        var engine = new EngineUpgrade(world, webSockets(), check, login, sockets, new EngineSessions(world));
        return new FrontDoor(world, new Router(proxies, endpoints()), new Cors(hosts), engine);
    }

    private ServerWebSocketContainer webSockets() {
        ServerWebSocketContainer container = ServerWebSocketContainer.ensure(server);
        container.setIdleTimeout(Duration.ZERO);
        container.setMaxTextMessageSize(1024 * 1024);
        // Frames as long as we write them. (With auto-fragmenting off, Jetty 12.1 never ends a long compressed one.)
        container.setMaxFrameSize(64 * 1024 * 1024);
        return container;
    }

    private Map<String, Endpoint> endpoints() {
        var signIn = new SignInModule(world, login);
        var pages = new ProtectedPages(world, login);
        var assets = new Assets(certificate);
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
                Map.entry(Routes.CONTROL, controlEndpoint(assets)),
                Map.entry("favicon.ico", assets),
                Map.entry("robots.txt", assets));
    }

    private ControlEndpoint controlEndpoint(Assets assets) {
        return new ControlEndpoint(
                new ControlGuard(hosts, world.secrets()), control, new Watcher(world, proxies, sockets), assets);
    }
}
