package io.gangway.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.login.HandshakeChooser.Choice;
import io.gangway.login.TicketRedeemer.Failed;
import io.gangway.login.TicketRedeemer.In;
import io.gangway.login.TicketRedeemer.Redeemed;
import io.gangway.login.TicketRedeemer.Refused;
import io.gangway.login.evidence.HandshakeMode;
import io.gangway.qlik.QlikServer;
import io.gangway.qlik.Secret;
import io.gangway.qlik.engine.Closure;
import io.gangway.qlik.engine.EngineSettings;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketRedeemerTest {

    private static final Secret TICKET = Secret.of("MlE_kyfch72T6J1.");
    private static final String COOKIE = "X-Qlik-Session=session-http";
    private static final HandshakeFailure FORBIDDEN = new HandshakeFailure.Refused(403);

    private final SettableClock clock = new SettableClock();
    private final ScriptedQlik qlik = new ScriptedQlik();
    private final ScriptedProxy proxy = new ScriptedProxy();
    private final QlikIdentity identity = new QlikIdentity(clock, new Random(7));
    private final List<Duration> waits = new ArrayList<>();
    /** What happens in the pauses between two tries. */
    private Runnable meanwhile = () -> {};

    @AfterEach
    void closeProxy() {
        proxy.close();
    }

    @Test
    void newerServerGivesASocketWithItsCookieAndToken() {
        proxy.answers(ScriptedProxy.TOKEN, 204, "", "Set-Cookie", COOKIE, "qlik-csrf-token", "abc");
        qlik.validCookies.add(COOKIE);

        assertThat(redeem(LoginMode.HTTP)).isInstanceOf(In.class);
        assertThat(qlik.ticketsSent()).isZero();
        assertThat(qlik.handshakes).singleElement().satisfies(handshake -> {
            assertThat(handshake.uri().getQuery()).contains("qlik-csrf-token=abc");
            assertThat(handshake.headers()).containsEntry("Cookie", COOKIE);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404})
    void cookieWithoutTokenIsEnoughForOlderServers(int status) {
        proxy.answers(ScriptedProxy.TOKEN, status, "", "Set-Cookie", COOKIE);
        qlik.validCookies.add(COOKIE);

        assertThat(redeem(LoginMode.HTTP)).isInstanceOf(In.class);
        assertThat(qlik.ticketsSent()).isZero();
    }

    @Test
    void serverThatDidNotLookAtTheTicketGetsItInTheSocket() {
        proxy.answers(ScriptedProxy.TOKEN, 404);
        qlik.validTickets.add(TICKET.reveal());

        assertThat(redeem(LoginMode.HTTP)).isInstanceOf(In.class);
        assertThat(qlik.ticketsSent()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 403})
    void ticketRefusedOverHttpIsNotSentAgain(int status) {
        proxy.answers(ScriptedProxy.TOKEN, status);

        assertThat(redeem(LoginMode.HTTP)).isEqualTo(new Refused());
        assertThat(qlik.handshakes).isEmpty();
    }

    @Test
    void answerThatTellsNothingIsNoRefusal() {
        proxy.answers(ScriptedProxy.TOKEN, 500);

        assertThat(redeem(LoginMode.HTTP)).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.problem())
                .isInstanceOf(SignInProblem.RedemptionFailed.class));
        assertThat(qlik.handshakes).isEmpty();
    }

    @Test
    void sessionThatIsNotThereYetIsWaitedFor() {
        proxy.answers(ScriptedProxy.TOKEN, 204, "", "Set-Cookie", COOKIE, "qlik-csrf-token", "abc");
        meanwhile = () -> qlik.validCookies.add(COOKIE);

        assertThat(redeem(LoginMode.HTTP)).isInstanceOf(In.class);
        assertThat(waits).hasSize(1);
        assertThat(proxy.asked).containsExactly("GET /qps/csrftoken?ticket");
    }

    @Test
    void sessionThatNeverComesIsTriedThreeTimesWithinTwoSeconds() {
        proxy.answers(ScriptedProxy.TOKEN, 204, "", "Set-Cookie", COOKIE, "qlik-csrf-token", "abc");

        assertThat(redeem(LoginMode.HTTP)).isEqualTo(new Failed(new SignInProblem.SessionNotKnown()));
        assertThat(qlik.handshakes).hasSize(3);
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus)).isLessThan(Duration.ofSeconds(2));
        assertThat(qlik.ticketsSent()).isZero();
    }

    @Test
    void validationComesBeforeTheSocketWhereItIsWanted() {
        proxy.answers(ScriptedProxy.TOKEN, 204, "", "Set-Cookie", COOKIE);
        proxy.answers(ScriptedProxy.USER, 200, "{\"session\":\"inactive\"}");

        assertThat(redeem(LoginMode.HTTP, Validation.ALWAYS))
                .isEqualTo(new Failed(new SignInProblem.SessionNotKnown()));
        assertThat(qlik.handshakes).isEmpty();
    }

    @Test
    void validationIsAsPatientAsTheSocket() {
        proxy.answers(ScriptedProxy.TOKEN, 204, "", "Set-Cookie", COOKIE);
        proxy.answers(ScriptedProxy.USER, 200, "{\"session\":\"inactive\"}");
        qlik.validCookies.add(COOKIE);
        meanwhile = () -> proxy.answers(ScriptedProxy.USER, 200, "{\"userDirectory\":\"GANGWAY\",\"userId\":\"anna\"}");

        assertThat(redeem(LoginMode.HTTP, Validation.ALWAYS)).isInstanceOf(In.class);
        assertThat(waits).hasSize(1);
    }

    @Test
    void goodSignInAsksNoWitness() {
        qlik.validTickets.add(TICKET.reveal());

        redeem(LoginMode.WEBSOCKET);

        assertThat(proxy.asked).isEmpty();
    }

    @Test
    void refusalAsksBothWitnesses() {
        redeem(LoginMode.WEBSOCKET);

        assertThat(proxy.asked).containsExactly("GET /qps/user", "GET /qrs/about");
    }

    @Test
    void serverThatDoesNotAnswerIsAskedNothingMore() {
        qlik.failure = Optional.of(new HandshakeFailure.TimedOut(Duration.ofSeconds(30)));

        assertThat(redeem(LoginMode.WEBSOCKET)).isInstanceOf(Failed.class);
        assertThat(proxy.asked).isEmpty();
    }

    @Test
    void socketRefusedBeforeItsTicketWasReadIsTriedOverHttp() {
        proxy.answers(ScriptedProxy.TOKEN, 500);
        HandshakeChooser chooser = chooser(LoginMode.AUTO);
        chooser.choose("Firefox", identity.evidence());
        proxy.answers(ScriptedProxy.TOKEN, 204, "", "Set-Cookie", COOKIE, "qlik-csrf-token", "abc");
        qlik.validCookies.add(COOKIE);
        qlik.closedToStrangers = true;

        assertThat(redeemer(chooser, Validation.ON_FAILURE).redeem(tab(), TICKET))
                .isInstanceOf(In.class);
        assertThat(chooser.current())
                .hasValueSatisfying(choice -> assertThat(choice.mode()).isEqualTo(HandshakeMode.HTTP));
    }

    @Test
    void rememberedWayThatTheServerNoLongerKnowsIsForgotten() {
        HandshakeChooser chooser = chooser(LoginMode.AUTO);
        proxy.answers(ScriptedProxy.TOKEN, 401);
        chooser.choose("Firefox", identity.evidence());
        proxy.answers(ScriptedProxy.TOKEN, 404);
        qlik.validTickets.add(TICKET.reveal());

        assertThat(redeemer(chooser, Validation.ON_FAILURE).redeem(tab(), TICKET))
                .isInstanceOf(In.class);
        assertThat(chooser.current()).contains(new Choice(HandshakeMode.WEBSOCKET, "/qps/csrftoken answered 404"));
    }

    @Test
    void wayIsKeptWhereAnAnswerOf404SetsACookie() {
        HandshakeChooser chooser = chooser(LoginMode.AUTO);
        proxy.answers(ScriptedProxy.TOKEN, 401);
        chooser.choose("Firefox", identity.evidence());
        proxy.answers(ScriptedProxy.TOKEN, 404, "", "Set-Cookie", COOKIE);
        qlik.validCookies.add(COOKIE);

        redeemer(chooser, Validation.ON_FAILURE).redeem(tab(), TICKET);

        assertThat(chooser.current())
                .hasValueSatisfying(choice -> assertThat(choice.mode()).isEqualTo(HandshakeMode.HTTP));
    }

    @Test
    void forcedWayIsNotGivenUp() {
        qlik.closedToStrangers = true;

        assertThat(redeem(LoginMode.WEBSOCKET))
                .isEqualTo(new Failed(new SignInProblem.NoSession(new Closure.NotOpened(FORBIDDEN))));
        assertThat(proxy.asked).doesNotContain("GET /qps/csrftoken?ticket");
    }

    private Redeemed redeem(LoginMode mode) {
        return redeem(mode, Validation.ON_FAILURE);
    }

    private Redeemed redeem(LoginMode mode, Validation validation) {
        return redeemer(chooser(mode), validation).redeem(tab(), TICKET);
    }

    private HandshakeChooser chooser(LoginMode mode) {
        return new HandshakeChooser(mode, proxy.client(), clock);
    }

    private TicketRedeemer redeemer(HandshakeChooser chooser, Validation validation) {
        QlikServer server = QlikServer.parse("https://sense.example.com");
        QlikSessions sessions = new QlikSessions(qlik, proxy.client(), server, EngineSettings.DEFAULT);
        return new TicketRedeemer(chooser, sessions, proxy.client(), validation, wait -> {
            waits.add(wait);
            meanwhile.run();
        });
    }

    private Tab tab() {
        Visit visit = new Visit(new Arrival.Plain(), URI.create("https://apps.example.com/"), "Firefox", "", false);
        return new Tab(identity, visit, new DeafListener(), clock.instant());
    }
}
