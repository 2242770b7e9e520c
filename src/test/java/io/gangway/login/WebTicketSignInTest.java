package io.gangway.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.login.SignInProblem.ForeignLoginHost;
import io.gangway.login.SignInProblem.MalformedReturn;
import io.gangway.login.SignInProblem.NoLoginAddress;
import io.gangway.login.SignInProblem.NoSession;
import io.gangway.login.SignInProblem.NotStartedHere;
import io.gangway.login.SignInProblem.SessionOver;
import io.gangway.login.SignInProblem.SignInElsewhere;
import io.gangway.login.SignInProblem.TicketRefused;
import io.gangway.login.SignInProblem.TooManyRounds;
import io.gangway.login.SignInStep.GoTo;
import io.gangway.login.SignInStep.SignedIn;
import io.gangway.login.SignInStep.Stopped;
import io.gangway.login.evidence.Evidence;
import io.gangway.login.evidence.Observation;
import io.gangway.qlik.Secret;
import io.gangway.qlik.engine.EngineListener;
import io.gangway.qlik.engine.QlikUser;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebTicketSignInTest {

    private static final String TICKET = "MlE_kyfch72T6J1.";
    private static final URI HOME = URI.create("https://apps.example.com/");
    private static final EngineListener DEAF = new DeafListener();

    private final SettableClock clock = new SettableClock();
    private final ScriptedQlik qlik = new ScriptedQlik();
    private final WebTicketSignIn signIn = SignInAtScript.at(qlik, UnsolicitedTickets.REFUSE, clock);
    private QlikIdentity identity = newBrowser();

    @Test
    void unknownBrowserIsSentToTheAddressThatQlikNames() {
        assertThat(come()).isEqualTo(new GoTo(URI.create(ScriptedQlik.LOGIN_URI)));
    }

    @Test
    void reloadUriIsOursWithAnUnguessableStateAndNoFragment() {
        come();

        assertThat(qlik.reloadUri()).matches("https://apps\\.example\\.com/\\?state=[A-Za-z0-9_-]{32}");
    }

    @Test
    void eachVisitHasItsOwnState() {
        come();
        String first = qlik.state();
        come();

        assertThat(qlik.state()).isNotEqualTo(first);
    }

    @Test
    void returnWithTicketSignsInAsItsUser() {
        assertThat(signInOnce().user()).contains(new QlikUser("GANGWAY", "anna"));
    }

    @Test
    void returnGoesBackToTheViewThatTheSignInStartedFrom() {
        qlik.validTickets.add(TICKET);
        signIn.step(identity, new Visit(new Arrival.Plain(), HOME, "Firefox", "stream=Sales", false), DEAF);

        assertThat(((SignedIn) comeBack(qlik.state(), TICKET)).returnTo()).isEqualTo("stream=Sales");
    }

    @Test
    void reloadAfterSignInUsesTheCookieAndNoTicket() {
        signInOnce();

        assertThat(come()).isInstanceOf(SignedIn.class);
        assertThat(qlik.ticketsSent()).isEqualTo(1);
    }

    @Test
    void sameTicketOnceMoreGetsTheFirstResultAndIsNotSentAgain() {
        qlik.validTickets.add(TICKET);
        come();
        String state = qlik.state();
        comeBack(state, TICKET);

        assertThat(comeBack(state, TICKET)).isInstanceOf(SignedIn.class);
        assertThat(qlik.ticketsSent()).isEqualTo(1);
    }

    @Test
    void refusedTicketOnceMoreIsRefusedAndNotSentAgain() {
        come();
        String state = qlik.state();
        comeBack(state, TICKET);

        assertThat(comeBack(state, TICKET)).isEqualTo(new Stopped(new TicketRefused()));
        assertThat(qlik.ticketsSent()).isEqualTo(1);
    }

    @Test
    void refusedTicketDoesNotRedirectAgain() {
        come();

        assertThat(comeBack(qlik.state(), TICKET)).isEqualTo(new Stopped(new TicketRefused()));
    }

    @Test
    void refusedTicketComesBackToTheViewThatItWasAskedFrom() {
        signIn.step(identity, new Visit(new Arrival.Plain(), HOME, "Firefox", "q=sales", false), DEAF);

        assertThat(comeBack(qlik.state(), TICKET)).isEqualTo(new Stopped(new TicketRefused(), "q=sales"));
    }

    @Test
    void ticketWithoutStateIsNotSentToQlik() {
        qlik.validTickets.add(TICKET);

        SignInStep step = signIn.step(identity, arrived(Map.of("qlikTicket", List.of(TICKET))), DEAF);

        assertThat(step).isEqualTo(new Stopped(new NotStartedHere()));
        assertThat(qlik.handshakes).isEmpty();
    }

    @Test
    void ticketWithGuessedStateIsNotSentToQlik() {
        come();

        assertThat(comeBack("a".repeat(32), TICKET)).isEqualTo(new Stopped(new NotStartedHere()));
        assertThat(qlik.ticketsSent()).isZero();
    }

    @Test
    void stateOfAnotherBrowserDoesNotCount() {
        come();
        String state = qlik.state();
        identity = newBrowser();

        assertThat(comeBack(state, TICKET)).isEqualTo(new Stopped(new NotStartedHere()));
    }

    @Test
    void stateWorksOnlyOnce() {
        come();
        String state = qlik.state();
        comeBack(state, TICKET);

        assertThat(comeBack(state, "AnotherTicket123")).isEqualTo(new Stopped(new NotStartedHere()));
    }

    @Test
    void stateEndsAfterTenMinutes() {
        qlik.validTickets.add(TICKET);
        come();
        clock.pass(Duration.ofMinutes(10));

        assertThat(comeBack(qlik.state(), TICKET)).isEqualTo(new Stopped(new NotStartedHere()));
    }

    @Test
    void stateHoldsForAlmostTenMinutes() {
        qlik.validTickets.add(TICKET);
        come();
        clock.pass(Duration.ofMinutes(10).minusSeconds(1));

        assertThat(comeBack(qlik.state(), TICKET)).isInstanceOf(SignedIn.class);
    }

    @Test
    void secondTabThatReturnsLaterUsesTheSessionOfTheFirstAndKeepsItsTicketUnspent() {
        qlik.validTickets.addAll(Set.of(TICKET, "SecondTicket1234"));
        come();
        String first = qlik.state();
        come();
        String second = qlik.state();
        comeBack(first, TICKET);

        assertThat(comeBack(second, "SecondTicket1234")).isInstanceOf(SignedIn.class);
        assertThat(qlik.validTickets).containsExactly("SecondTicket1234");
    }

    @Test
    void tabThatAsksWhileAnotherSignsInIsNotSentAway() {
        qlik.validTickets.add(TICKET);
        come();
        String state = qlik.state();
        qlik.meanwhile = () -> comeBack(state, TICKET);

        assertThat(come()).isInstanceOf(SignedIn.class);
    }

    @Test
    void browserThatIsForgottenWhileItsSessionOpensStaysForgotten() {
        signInOnce();
        qlik.meanwhile = identity::forget;

        assertThat(come()).isEqualTo(new Stopped(new SessionOver()));
        assertThat(identity.isSignedIn()).isFalse();
    }

    @Test
    void browserThatIsForgottenWhileItsTicketIsRedeemedStaysForgotten() {
        qlik.validTickets.add(TICKET);
        signIn.step(identity, new Visit(new Arrival.Plain(), HOME, "Firefox", "q=sales", false), DEAF);
        String state = qlik.state();
        qlik.meanwhile = identity::forget;

        assertThat(comeBack(state, TICKET)).isEqualTo(new Stopped(new SessionOver(), "q=sales"));
        assertThat(identity.isSignedIn()).isFalse();
        assertThat(identity.cookies().names()).doesNotContain("X-Qlik-Session");
    }

    @Test
    void sessionThatOpensTooLateLeavesTheNextSignInAlone() {
        signInOnce();
        qlik.validTickets.add("SecondTicket1234");
        qlik.meanwhile = () -> {
            identity.forget();
            come();
            comeBack(qlik.state(), "SecondTicket1234");
        };

        assertThat(come()).isEqualTo(new Stopped(new SessionOver()));
        assertThat(identity.isSignedIn()).isTrue();
        assertThat(identity.cookies().names()).contains("X-Qlik-Session");
    }

    @Test
    void browserThatWasForgottenCanSignInAgain() {
        signInOnce();
        identity.forget();
        qlik.validTickets.add("SecondTicket1234");
        come();

        assertThat(comeBack(qlik.state(), "SecondTicket1234")).isInstanceOf(SignedIn.class);
        assertThat(identity.isSignedIn()).isTrue();
    }

    @Test
    void tabThatReturnsAfterTheSessionEndedRedeemsItsTicketAtOnce() {
        qlik.validTickets.addAll(Set.of(TICKET, "SecondTicket1234"));
        come();
        String first = qlik.state();
        come();
        String second = qlik.state();
        comeBack(first, TICKET);
        qlik.validCookies.clear();

        assertThat(comeBack(second, "SecondTicket1234")).isInstanceOf(SignedIn.class);
        assertThat(timesSentToSignIn()).isEqualTo(2);
    }

    @Test
    void lostSessionIsOpenedAgainWithTheCookie() {
        signInOnce();

        assertThat(resume()).isInstanceOf(SignedIn.class);
        assertThat(qlik.ticketsSent()).isEqualTo(1);
    }

    @Test
    void lostSessionThatHasEndedIsOverAndSendsNobodyAway() {
        signInOnce();
        qlik.validCookies.clear();

        assertThat(resume()).isEqualTo(new Stopped(new SessionOver()));
        assertThat(timesSentToSignIn()).isEqualTo(1);
        assertThat(identity.cookies().names()).doesNotContain("X-Qlik-Session");
    }

    @Test
    void tabThatReconnectsWhileAnotherSignsInFollowsIt() {
        qlik.validTickets.addAll(Set.of(TICKET, "SecondTicket1234"));
        come();
        String first = qlik.state();
        come();
        String second = qlik.state();
        comeBack(first, TICKET);
        qlik.validCookies.clear();
        qlik.meanwhile = () -> comeBack(second, "SecondTicket1234");

        assertThat(resume()).isInstanceOf(SignedIn.class);
        assertThat(identity.user()).contains(new QlikUser("GANGWAY", "anna"));
    }

    @Test
    void endedSessionLeadsToASignInAndItsCookieIsForgotten() {
        signInOnce();
        qlik.validCookies.clear();

        assertThat(come()).isInstanceOf(GoTo.class);
        assertThat(identity.cookies().names()).doesNotContain("X-Qlik-Session");
    }

    @Test
    void cookieOfALoadBalancerOutlivesTheSignIn() {
        signInOnce();

        assertThat(identity.cookies().names()).contains("lb");
    }

    @Test
    void thirdRoundWithoutSuccessIsExplainedAndNotRedirected() {
        come();
        come();

        assertThat(come()).isEqualTo(new Stopped(new TooManyRounds()));
    }

    @Test
    void tabOfTheSameInstantWaitsForTheOneThatWentToSignIn() {
        come();

        assertThat(signIn.step(identity, arrived(Map.of()), DEAF)).isEqualTo(new Stopped(new SignInElsewhere()));
    }

    @Test
    void tabThatWasClosedBeforeItCouldLeaveUsesNoRoundUp() {
        come();
        identity.nobodyWent();

        assertThat(come()).isInstanceOf(GoTo.class);
        assertThat(come()).isInstanceOf(GoTo.class);
    }

    @Test
    void tabThatCannotFollowDoesNotSpoilTheSignInOfAnother() {
        identity.whenChanged(change -> {
            throw new IllegalStateException("on purpose");
        });

        assertThat(signInOnce().user()).contains(new QlikUser("GANGWAY", "anna"));
    }

    @Test
    void tabsAreToldWhenOneOfThemHasSignedIn() {
        AtomicInteger told = new AtomicInteger();
        QlikIdentity.Registration registration = identity.whenChanged(change -> told.incrementAndGet());
        signInOnce();
        registration.end();
        come();

        assertThat(told).hasValue(1);
    }

    @Test
    void roundsAreForgottenAfterTenQuietMinutes() {
        come();
        come();
        clock.pass(Duration.ofMinutes(10).plusSeconds(1));

        assertThat(come()).isInstanceOf(GoTo.class);
    }

    @Test
    void roundsAreForgottenWhenTheUserAsksToSignIn() {
        come();
        come();
        identity.startAfresh();

        assertThat(come()).isInstanceOf(GoTo.class);
    }

    @Test
    void roundsAreForgottenAfterASuccess() {
        come();
        signInOnce();
        qlik.validCookies.clear();
        come();

        assertThat(come()).isInstanceOf(GoTo.class);
    }

    @Test
    void allowedHostMayNameTheSignInPage() {
        qlik.loginUri = Optional.of("https://idp.example.com/saml?x=1");

        assertThat(come()).isEqualTo(new GoTo(URI.create("https://idp.example.com/saml?x=1")));
    }

    @Test
    void explicitPortAndPlainHttpOnQliksHostAreFine() {
        qlik.loginUri = Optional.of("http://SENSE.example.com:80/internal_forms_authentication/?targetId=1");

        assertThat(come()).isInstanceOf(GoTo.class);
    }

    @Test
    void foreignHostIsNamedAndNotVisited() {
        qlik.loginUri = Optional.of("https://evil.example.net/");

        assertThat(come()).isEqualTo(new Stopped(new ForeignLoginHost("evil.example.net")));
    }

    @Test
    void hostThatOnlyLooksLikeQliksIsForeign() {
        qlik.loginUri = Optional.of("https://sense.example.com.evil.net/");

        assertThat(come()).isEqualTo(new Stopped(new ForeignLoginHost("sense.example.com.evil.net")));
    }

    @Test
    void userInfoBeforeTheHostIsRefused() {
        qlik.loginUri = Optional.of("https://sense.example.com@evil.net/");

        assertThat(come()).isEqualTo(new Stopped(new NoLoginAddress()));
    }

    @Test
    void scriptAsSignInAddressIsRefused() {
        qlik.loginUri = Optional.of("javascript:alert(1)");

        assertThat(come()).isEqualTo(new Stopped(new NoLoginAddress()));
    }

    @Test
    void missingSignInAddressIsSaid() {
        qlik.loginUri = Optional.empty();

        assertThat(come()).isEqualTo(new Stopped(new NoLoginAddress()));
    }

    @Test
    void severalTicketsAreNotSentToQlik() {
        SignInStep step = signIn.step(
                identity,
                arrived(Map.of("qlikTicket", List.of(TICKET), "QlikTicket", List.of("Other_ticket_123"))),
                DEAF);

        assertThat(step).isEqualTo(new Stopped(new MalformedReturn(true)));
        assertThat(qlik.handshakes).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"<script>, false", "'TICKET_1,TICKET_2', true"})
    void evidenceTellsWhatStoodInThePlaceOfATicketAndKeepsTheState(String tickets, boolean several) {
        Map<String, List<String>> query =
                Map.of("qlikTicket", List.of(tickets.split(",")), Arrival.STATE_PARAMETER, List.of("zzz"));
        signIn.step(identity, arrived(query), DEAF);

        assertThat(identity.evidence().timeline())
                .extracting(Evidence.Timed::observation)
                .contains(new Observation.ArrivedMalformed(
                        several, Optional.of(Secret.of("zzz").fingerprint())));
    }

    @Test
    void ticketOfImpossibleShapeIsNotSentToQlik() {
        SignInStep step = signIn.step(identity, arrived(Map.of("qlikTicket", List.of("<script>"))), DEAF);

        assertThat(step).isEqualTo(new Stopped(new MalformedReturn(false)));
        assertThat(qlik.handshakes).isEmpty();
    }

    @Test
    void failedHandshakeIsTold() {
        qlik.failure = Optional.of(new HandshakeFailure.Refused(403));

        assertThat(come()).isInstanceOfSatisfying(Stopped.class, stopped -> assertThat(stopped.problem())
                .isInstanceOf(NoSession.class));
    }

    @Test
    void ticketWhoseSessionQlikRefusedIsNotSentAgain() {
        qlik.validTickets.add(TICKET);
        qlik.afterGreeting =
                "{\"jsonrpc\":\"2.0\",\"method\":\"OnMaxParallelSessionsExceeded\",\"params\":{\"severity\":\"fatal\"}}";
        come();
        String state = qlik.state();
        comeBack(state, TICKET);
        comeBack(state, TICKET);

        assertThat(qlik.ticketsSent()).isEqualTo(1);
    }

    @Test
    void browsersUserAgentGoesToQlik() {
        come();

        assertThat(qlik.handshakes.getLast().headers())
                .containsEntry("User-Agent", "Firefox")
                .containsEntry("Origin", "https://sense.example.com");
    }

    @Test
    void manyPendingSignInsDoNotPileUp() {
        String first = startAndTellState();
        for (int tab = 0; tab < 40; tab++) {
            identity.startAfresh();
            come();
        }

        assertThat(comeBack(first, TICKET)).isEqualTo(new Stopped(new NotStartedHere()));
    }

    private String startAndTellState() {
        come();
        return qlik.state();
    }

    private SignedIn signInOnce() {
        qlik.validTickets.add(TICKET);
        come();
        return (SignedIn) comeBack(qlik.state(), TICKET);
    }

    private SignInStep resume() {
        return signIn.resume(identity, arrived(Map.of()), DEAF);
    }

    private long timesSentToSignIn() {
        return identity.evidence().timeline().stream()
                .filter(timed -> timed.observation() instanceof Observation.SentToSignIn)
                .count();
    }

    private SignInStep come() {
        clock.pass(Duration.ofSeconds(3));
        return signIn.step(identity, arrived(Map.of()), DEAF);
    }

    private SignInStep comeBack(String state, String ticket) {
        return signIn.step(identity, arrived(Map.of("state", List.of(state), "qlikTicket", List.of(ticket))), DEAF);
    }

    private static Visit arrived(Map<String, List<String>> query) {
        return new Visit(Arrival.read(query), HOME, "Firefox", "", false);
    }

    private QlikIdentity newBrowser() {
        return new QlikIdentity(clock, new Random(7));
    }
}
