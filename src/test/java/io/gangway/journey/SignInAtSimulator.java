package io.gangway.journey;

import io.gangway.doctor.diagnosis.Cause;
import io.gangway.doctor.diagnosis.Diagnosis;
import io.gangway.doctor.diagnosis.Finding;
import io.gangway.doctor.diagnosis.SetUp;
import io.gangway.login.Arrival;
import io.gangway.login.HandshakeChooser;
import io.gangway.login.LoginAddress;
import io.gangway.login.LoginMode;
import io.gangway.login.NameLookup;
import io.gangway.login.QlikIdentity;
import io.gangway.login.QlikSessions;
import io.gangway.login.SignInStep;
import io.gangway.login.TicketRedeemer;
import io.gangway.login.Validation;
import io.gangway.login.Visit;
import io.gangway.login.WebTicketSignIn;
import io.gangway.qlik.QlikServer;
import io.gangway.qlik.engine.EngineListener;
import io.gangway.qlik.engine.EngineSettings;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.engine.Notification;
import io.gangway.qlik.jsonrpc.tyrus.TyrusSettings;
import io.gangway.qlik.jsonrpc.tyrus.TyrusTransports;
import io.gangway.qlik.proxy.ProxyClient;
import io.gangway.simulator.Fault;
import io.gangway.simulator.Simulator;
import io.gangway.simulator.SimulatorOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One browser that signs in at a simulator with faults, by the code of the product and without a page. */
final class SignInAtSimulator implements AutoCloseable {

    private static final URI HOME = URI.create("http://localhost:8080/");
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Simulator simulator;
    private final TyrusTransports transports = new TyrusTransports(TyrusSettings.DEFAULT);
    private final HttpClient http = HttpClient.newHttpClient();
    private final QlikIdentity identity = new QlikIdentity(InstantSource.system(), new SecureRandom());
    private final SetUp setUp;
    private final WebTicketSignIn signIn;
    private final List<URI> sentTo = new ArrayList<>();

    SignInAtSimulator(Fault fault) {
        simulator =
                Simulator.start(SimulatorOptions.defaults().with().faults(fault).build());
        QlikServer server = QlikServer.parse(simulator.url().toString());
        InstantSource clock = InstantSource.system();
        ProxyClient proxy = new ProxyClient(http, server, LIMIT, new SecureRandom());
        boolean isSilent = fault instanceof Fault.NoPush;
        EngineSettings patience = new EngineSettings(
                isSilent ? Duration.ofSeconds(1) : LIMIT, Duration.ofMillis(isSilent ? 300 : 2000), LIMIT);
        QlikSessions sessions = new QlikSessions(transports, proxy, server, patience);
        HandshakeChooser chooser = new HandshakeChooser(LoginMode.AUTO, proxy, clock);
        setUp = new SetUp(server, Optional.of(HOME), Set.of(), LoginMode.AUTO);
        signIn = new WebTicketSignIn(
                new LoginAddress(server, Set.of()),
                sessions,
                new TicketRedeemer(chooser, sessions, proxy, Validation.ON_FAILURE, duration -> {}),
                proxy,
                NameLookup.SYSTEM,
                clock);
    }

    void come() {
        step(Map.of());
    }

    /** Whether a further tab gets in by itself. */
    boolean comesIn() {
        return step(Map.of());
    }

    /** Signs in at the page that the browser was sent to, and follows the way back; tells whether that led in. */
    boolean signInAndComeBack() {
        String query = signInAt(sentTo.getLast()).getRawQuery();
        Map<String, List<String>> parameters = new HashMap<>();
        for (String parameter : query.split("&")) {
            String[] parts = parameter.split("=", 2);
            parameters.put(parts[0], List.of(parts[1]));
        }
        return step(parameters);
    }

    Optional<Cause> firstCause() {
        return Diagnosis.of(identity.evidence().timeline(), setUp).first().map(Finding::cause);
    }

    int ticketsRedeemed() {
        return simulator.control().ticketsRedeemed();
    }

    @Override
    public void close() {
        transports.close();
        http.shutdownNow();
        simulator.close();
    }

    private boolean step(Map<String, List<String>> query) {
        SignInStep step = signIn.step(identity, new Visit(Arrival.read(query), HOME, "Firefox", ""), new Deaf());
        if (step instanceof SignInStep.GoTo(var loginUri)) {
            sentTo.add(loginUri);
        }
        return step instanceof SignInStep.SignedIn;
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

    private static final class Deaf implements EngineListener {
        @Override
        public void onCookies(List<String> setCookieHeaders) {}

        @Override
        public void onState(EngineState state) {}

        @Override
        public void onNotification(Notification notification) {}
    }
}
