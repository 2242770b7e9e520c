package io.gangway.qlik.engine;

import io.gangway.qlik.QlikServer;
import io.gangway.qlik.Secret;
import io.gangway.qlik.jsonrpc.tyrus.TyrusSettings;
import io.gangway.qlik.jsonrpc.tyrus.TyrusTransports;
import io.gangway.qlik.proxy.BrowserHeaders;
import io.gangway.qlik.proxy.CookieJar;
import io.gangway.simulator.Simulator;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** One browser's engine sessions, over a real socket: keeps the cookies that they bring. */
final class SimulatedBrowser implements AutoCloseable {

    static final String ANNA = "GANGWAY\\anna";
    static final String ON_WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
    static final String ON_LINUX = "Mozilla/5.0 (X11; Linux x86_64)";
    static final String HOME = "http://localhost:8080/?state=1";

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final EngineSettings PATIENT = new EngineSettings(LONG, LONG, LONG);
    private static final EngineSettings NUDGING = new EngineSettings(LONG, Duration.ofMillis(1), LONG);

    final CookieJar cookies = new CookieJar();
    final HeardByEngineListener heard = new HeardByEngineListener() {
        @Override
        public void onCookies(List<String> setCookieHeaders) {
            super.onCookies(setCookieHeaders);
            cookies.keep(setCookieHeaders);
        }
    };
    final QlikServer server;

    private final TyrusTransports transports = new TyrusTransports(TyrusSettings.DEFAULT);
    private final Simulator simulator;
    private String userAgent = ON_LINUX;
    private EngineSettings settings = PATIENT;

    SimulatedBrowser(Simulator simulator) {
        this(simulator, QlikServer.parse(simulator.url().toString()));
    }

    SimulatedBrowser(Simulator simulator, QlikServer server) {
        this.simulator = simulator;
        this.server = server;
    }

    SimulatedBrowser as(String otherUserAgent) {
        userAgent = otherUserAgent;
        return this;
    }

    /** Asks for an answer at once, instead of never. */
    SimulatedBrowser nudging() {
        settings = NUDGING;
        return this;
    }

    /** Opens a session with nothing but the cookies. */
    EngineSession open() {
        return open(server.engine(HOME));
    }

    EngineSession openWithTicket(String ticket) {
        return open(server.engine(HOME, Secret.of(ticket)));
    }

    /** Opens a session with a new ticket of Anna's. */
    EngineSession signIn() {
        return openWithTicket(simulator.control().issueTicket(ANNA));
    }

    private EngineSession open(URI address) {
        return EngineSession.open(transports, address, BrowserHeaders.of(server, userAgent, cookies), settings, heard);
    }

    @Override
    public void close() {
        transports.close();
    }
}
