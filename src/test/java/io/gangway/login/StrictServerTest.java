package io.gangway.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.login.SignInProblem.NoSession;
import io.gangway.login.SignInProblem.SessionOver;
import io.gangway.login.SignInStep.GoTo;
import io.gangway.login.SignInStep.SignedIn;
import io.gangway.login.SignInStep.Stopped;
import io.gangway.qlik.QlikServer;
import io.gangway.qlik.engine.Closure;
import io.gangway.qlik.engine.EngineSettings;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A newer server that refuses strangers' sockets with 403, and tells over HTTP that it does not know them. */
class StrictServerTest {

    private static final String COOKIE = "X-Qlik-Session=session-http";

    private final SettableClock clock = new SettableClock();
    private final ScriptedQlik qlik = new ScriptedQlik();
    private final ScriptedProxy proxy = new ScriptedProxy();
    private final QlikIdentity identity = new QlikIdentity(clock, new Random(7));
    private final WebTicketSignIn signIn = newSignIn();

    @BeforeEach
    void refuseStrangers() {
        qlik.closedToStrangers = true;
        proxy.answers(ScriptedProxy.TOKEN, 401);
        proxy.answers(
                ScriptedProxy.USER, 200, "{\"session\":\"inactive\",\"loginUri\":\"" + ScriptedQlik.LOGIN_URI + "\"}");
    }

    @AfterEach
    void closeProxy() {
        proxy.close();
    }

    @Test
    void strangerIsSentToTheAddressThatIsTaken() {
        assertThat(come()).isEqualTo(new GoTo(URI.create(ScriptedQlik.LOGIN_URI)));
    }

    @Test
    void endedSessionLeadsToASignInAndIsForgotten() {
        signInOnce();
        endSession();

        assertThat(come()).isInstanceOf(GoTo.class);
        assertThat(identity.cookies().isEmpty()).isTrue();
        assertThat(identity.isSignedIn()).isFalse();
    }

    @Test
    void resumedSessionThatHasEndedIsOver() {
        signInOnce();
        endSession();

        assertThat(resume()).isEqualTo(new Stopped(new SessionOver()));
        assertThat(identity.isSignedIn()).isFalse();
    }

    @Test
    void secondTabToResumeAnEndedSessionHearsTheSame() {
        signInOnce();
        endSession();
        resume();

        assertThat(resume()).isEqualTo(new Stopped(new SessionOver()));
    }

    @Test
    void refusalOfAKnownSessionIsNotItsEnd() {
        signInOnce();
        qlik.failure = Optional.of(new HandshakeFailure.Refused(403));

        assertThat(resume())
                .isEqualTo(new Stopped(new NoSession(new Closure.NotOpened(new HandshakeFailure.Refused(403)))));
        assertThat(identity.isSignedIn()).isTrue();
    }

    private void signInOnce() {
        come();
        String state = qlik.state();
        proxy.answers(ScriptedProxy.TOKEN, 204, "", "Set-Cookie", COOKIE, "qlik-csrf-token", "abc");
        qlik.validCookies.add(COOKIE);
        Map<String, List<String>> query = Map.of("state", List.of(state), "qlikTicket", List.of("MlE_kyfch72T6J1."));
        assertThat(signIn.step(identity, visit(query), new DeafListener())).isInstanceOf(SignedIn.class);
    }

    private void endSession() {
        qlik.validCookies.clear();
        proxy.answers(ScriptedProxy.TOKEN, 401);
    }

    private SignInStep come() {
        return signIn.step(identity, visit(Map.of()), new DeafListener());
    }

    private SignInStep resume() {
        return signIn.resume(identity, visit(Map.of()), new DeafListener());
    }

    private static Visit visit(Map<String, List<String>> query) {
        return new Visit(Arrival.read(query), URI.create("https://apps.example.com/"), "Firefox", "", false);
    }

    private WebTicketSignIn newSignIn() {
        QlikServer server = QlikServer.parse("https://sense.example.com");
        QlikSessions sessions = new QlikSessions(qlik, proxy.client(), server, EngineSettings.DEFAULT);
        HandshakeChooser chooser = new HandshakeChooser(LoginMode.HTTP, proxy.client(), clock);
        return new WebTicketSignIn(
                new LoginAddress(server, Set.of()),
                sessions,
                new TicketRedeemer(chooser, sessions, proxy.client(), Validation.ON_FAILURE, duration -> {}),
                proxy.client(),
                UnsolicitedTickets.REFUSE,
                host -> List.of("192.0.2.7"),
                clock);
    }
}
