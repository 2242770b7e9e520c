package io.gangway.doctor.checks;

import io.gangway.qlik.QlikServer;
import io.gangway.qlik.engine.EngineSettings;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.proxy.CookieJar;
import io.gangway.qlik.proxy.CsrfReply;
import io.gangway.qlik.proxy.ProxyClient;
import io.gangway.qlik.proxy.UserReply;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * One set-up under examination: lets the checks ask the server as a stranger would, without a session. What several
 * checks look at is asked once. For one thread.
 */
final class Patient implements AutoCloseable {

    private final ExaminedSetUp setUp;
    private final Equipment equipment;
    private final HttpClient client;
    private final Map<Browser, Knock> knocks = new HashMap<>();
    private Optional<CsrfReply> csrf = Optional.empty();

    Patient(ExaminedSetUp setUp, Equipment equipment) {
        this.setUp = setUp;
        this.equipment = equipment;
        this.client = equipment.http().build();
    }

    ExaminedSetUp setUp() {
        return setUp;
    }

    /** Only for checks that need a sane address. */
    QlikServer server() {
        return QlikServer.parse(setUp.qlikUrl());
    }

    int port() {
        int port = server().root().getPort();
        return port != -1 ? port : isHttps() ? 443 : 80;
    }

    boolean isHttps() {
        return "https".equals(server().root().getScheme());
    }

    Optional<SSLContext> trust() {
        return equipment.trust();
    }

    Duration limit() {
        return equipment.limit();
    }

    EngineSettings patience() {
        return equipment.engine();
    }

    InstantSource clock() {
        return equipment.clock();
    }

    HttpProbe http() {
        return new HttpProbe(client, server(), equipment.limit());
    }

    /** Who Qlik takes a stranger for, and where it would let him sign in to come back to the target. */
    UserReply user(String targetUri) {
        return proxy().user(new CookieJar(), Browser.WINDOWS.userAgent(), targetUri);
    }

    UserReply user() {
        return proxy().user(new CookieJar(), Browser.WINDOWS.userAgent());
    }

    Phrase about() {
        return Words.of(proxy().about(new CookieJar(), Browser.WINDOWS.userAgent()));
    }

    CsrfReply csrf() {
        CsrfReply reply = csrf.orElseGet(() -> proxy().csrfToken(new CookieJar(), Browser.WINDOWS.userAgent()));
        csrf = Optional.of(reply);
        return reply;
    }

    /** Whether the server is of a release that checks sockets against cross-site hijacking. */
    boolean hasCsrfTokens() {
        return csrf().exchange().isOffered();
    }

    Knock knock(Browser browser) {
        return knocks.computeIfAbsent(browser, this::knockNow);
    }

    /** The sign-in address for a browser, asked for as sign-ins do: over HTTP only where sockets are closed to strangers. */
    Optional<String> signInAddress(Browser browser) {
        Knock knock = knock(browser);
        return knock.state() instanceof EngineState.SignInRequired
                ? knock.signInAddress()
                : proxy().user(
                                                new CookieJar(),
                                                browser.userAgent(),
                                                setUp.home().toString())
                                        .session()
                                instanceof UserReply.Inactive(var loginUri)
                        ? loginUri
                        : Optional.empty();
    }

    private Knock knockNow(Browser browser) {
        return Knock.at(equipment, server(), setUp.home().toString(), browser);
    }

    private ProxyClient proxy() {
        return new ProxyClient(client, server(), equipment.limit(), equipment.random());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
