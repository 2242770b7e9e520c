package io.gangway.login;

import io.gangway.qlik.QlikServer;
import io.gangway.qlik.engine.EngineSettings;
import io.gangway.qlik.proxy.ProxyClient;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The sign-in at a scripted server over sockets. Nobody listens where its HTTP side would be. */
final class SignInAtScript {

    private SignInAtScript() {}

    static WebTicketSignIn at(ScriptedQlik qlik, UnsolicitedTickets unsolicited, InstantSource clock) {
        QlikServer server = QlikServer.parse("https://sense.example.com");
        ProxyClient noProxy = new ProxyClient(
                HttpClient.newHttpClient(),
                QlikServer.parse("http://127.0.0.1:9"),
                Duration.ofSeconds(1),
                new Random(3));
        QlikSessions sessions = new QlikSessions(qlik, noProxy, server, EngineSettings.DEFAULT);
        return new WebTicketSignIn(
                new LoginAddress(server, Set.of("idp.example.com")),
                sessions,
                new TicketRedeemer(
                        new HandshakeChooser(LoginMode.WEBSOCKET, noProxy, clock),
                        sessions,
                        noProxy,
                        Validation.ON_FAILURE,
                        duration -> {}),
                noProxy,
                unsolicited,
                host -> List.of("192.0.2.7"),
                clock);
    }
}
