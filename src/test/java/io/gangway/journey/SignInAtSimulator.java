package io.gangway.journey;

import io.gangway.doctor.diagnosis.Cause;
import io.gangway.doctor.diagnosis.Diagnosis;
import io.gangway.doctor.diagnosis.Finding;
import io.gangway.doctor.diagnosis.HostNames;
import io.gangway.doctor.diagnosis.Report;
import io.gangway.doctor.diagnosis.SetUp;
import io.gangway.login.Arrival;
import io.gangway.login.HandshakeChooser;
import io.gangway.login.LoginAddress;
import io.gangway.login.NameLookup;
import io.gangway.login.QlikIdentity;
import io.gangway.login.QlikSessions;
import io.gangway.login.SignInStep;
import io.gangway.login.TicketRedeemer;
import io.gangway.login.UnsolicitedTickets;
import io.gangway.login.Validation;
import io.gangway.login.Visit;
import io.gangway.login.WebTicketSignIn;
import io.gangway.login.evidence.Observation;
import io.gangway.qlik.QlikServer;
import io.gangway.qlik.engine.EngineListener;
import io.gangway.qlik.engine.EngineSession;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.engine.Notification;
import io.gangway.qlik.jsonrpc.tyrus.TyrusSettings;
import io.gangway.qlik.jsonrpc.tyrus.TyrusTransports;
import io.gangway.qlik.proxy.ProxyClient;
import io.gangway.simulator.Fault;
import io.gangway.simulator.Simulator;
import io.gangway.simulator.SimulatorControl;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/** One browser that signs in at a simulator with faults, by the code of the product and without a page. */
final class SignInAtSimulator implements AutoCloseable {

    private static final URI HOME = URI.create("http://localhost:8080/");
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Simulator simulator;
    private final Conditions conditions;
    private final TyrusTransports transports;
    private final HttpClient http;
    private final SetUp setUp;
    private final WebTicketSignIn signIn;
    private final List<URI> sentTo = new ArrayList<>();
    private final List<EngineSession> sessions = new ArrayList<>();
    private final CompletableFuture<EngineState> end = new CompletableFuture<>();

    private QlikIdentity identity;
    private Observation browser = new Observation.BrowserSeen(true, false);

    SignInAtSimulator(Conditions conditions) {
        this.conditions = conditions;
        simulator = Simulator.start(conditions.qlik);
        QlikServer server =
                QlikServer.parse(conditions.address.apply(simulator.url().toString()));
        HttpClient.Builder client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        Optional<SSLContext> trust =
                conditions.trustsQlik ? simulator.certificate().map(Trust::in) : Optional.empty();
        trust.ifPresent(client::sslContext);
        http = client.build();
        transports = new TyrusTransports(new TyrusSettings(conditions.maxMessageBytes, Duration.ofSeconds(10), trust));
        ProxyClient proxy = new ProxyClient(http, server, LIMIT, new SecureRandom());
        QlikSessions engine = new QlikSessions(transports, proxy, server, conditions.patience);
        HandshakeChooser chooser = new HandshakeChooser(conditions.mode, proxy, conditions.time);
        setUp = new SetUp(server, Optional.of(HOME), Set.of(), conditions.mode);
        signIn = new WebTicketSignIn(
                new LoginAddress(server, Set.of()),
                engine,
                new TicketRedeemer(chooser, engine, proxy, Validation.ON_FAILURE, duration -> {}),
                proxy,
                UnsolicitedTickets.REFUSE,
                NameLookup.SYSTEM,
                conditions.time);
        identity = newIdentity();
    }

    SimulatorControl qlik() {
        return simulator.control();
    }

    void pass(Duration duration) {
        conditions.time.pass(duration);
    }

    // ---- what the browser does; each tells whether that led in

    /** Opens Gangway without anything in the address. */
    boolean come() {
        return comeBackTo(HOME);
    }

    /** Signs in at the page that it was sent to last; tells where it is sent back to. */
    URI signIn() {
        return signInAt(sentTo.getLast());
    }

    boolean comeBackTo(URI address) {
        identity.evidence().add(browser);
        SignInStep step = signIn.step(identity, visit(Query.of(address)), new Listener());
        if (step instanceof SignInStep.GoTo(var loginUri)) {
            sentTo.add(loginUri);
        }
        if (step instanceof SignInStep.SignedIn signedIn) {
            sessions.add(signedIn.session());
        }
        return step instanceof SignInStep.SignedIn;
    }

    boolean signInAndComeBack() {
        return comeBackTo(signIn());
    }

    /** As {@link #comeBackTo}, with a first request to Qlik that takes so long. */
    void comeBackSlowlyTo(URI address, Duration delay) {
        int requests = qlik().requests().size();
        qlik().switchOn(new Fault.Delay(Fault.Step.REQUEST, delay));
        var back = CompletableFuture.supplyAsync(() -> comeBackTo(address));
        try {
            qlik().awaitRequests(requests + 1, LIMIT);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        pass(delay);
        qlik().switchOff(Fault.Delay.class);
        back.join();
    }

    /** From here on another browser, or one that has lost Gangway's cookie, which is the same to Gangway. */
    void becomeAnotherBrowser(boolean ownCookie, boolean embedded) {
        identity = newIdentity();
        browser = new Observation.BrowserSeen(ownCookie, embedded);
    }

    void askForApps() {
        sessions.getLast().docList();
    }

    /** Waits for the end of the session that it has. */
    void awaitEnd() {
        end.orTimeout(LIMIT.toSeconds(), TimeUnit.SECONDS).join();
        // Its lock is held until the notification that ended it is told as well.
        sessions.getLast().state();
    }

    /** Opens its lost session once more, as a tab with a list does by itself. */
    void resume() {
        identity.evidence().add(new Observation.Reconnecting(1));
        if (signIn.resume(identity, visit(Query.of(HOME)), new Listener()) instanceof SignInStep.SignedIn signedIn) {
            sessions.add(signedIn.session());
        }
    }

    // ---- what came of it

    Optional<Cause> firstCause() {
        return diagnosis().first().map(Finding::cause);
    }

    /** What is known, for whoever reads a failed test. */
    String report() {
        return Report.of(diagnosis(), HostNames.SHOWN, "of a test", conditions.time.instant())
                .text();
    }

    @Override
    public void close() {
        sessions.forEach(EngineSession::close);
        transports.close();
        http.shutdownNow();
        simulator.close();
    }

    private Diagnosis diagnosis() {
        return Diagnosis.of(identity.evidence().timeline(), setUp);
    }

    private QlikIdentity newIdentity() {
        return new QlikIdentity(conditions.time, new SecureRandom());
    }

    private Visit visit(Query query) {
        return new Visit(Arrival.read(query.parameters()), HOME, conditions.userAgent, "", false);
    }

    private URI signInAt(URI page) {
        HttpRequest post = HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=GANGWAY%5Canna&pwd=gangway"))
                .build();
        try {
            HttpResponse<Void> answer = http.send(post, HttpResponse.BodyHandlers.discarding());
            return URI.create(answer.headers().firstValue("location").orElseThrow());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the end of a session that was in use. */
    private final class Listener implements EngineListener {

        private volatile boolean inUse;

        @Override
        public void onCookies(List<String> setCookieHeaders) {}

        @Override
        public void onState(EngineState state) {
            if (inUse) {
                end.complete(state);
            }
            inUse = state instanceof EngineState.Connected;
        }

        @Override
        public void onNotification(Notification notification) {}
    }
}
