package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.when;

import io.gangway.catalog.AppPool;
import io.gangway.login.Arrival;
import io.gangway.login.HandOvers;
import io.gangway.login.QlikIdentity;
import io.gangway.login.SignInProblem;
import io.gangway.login.SignInStep;
import io.gangway.login.Visit;
import io.gangway.login.WebTicketSignIn;
import io.gangway.qlik.Secret;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A browser that is signed in between Qlik's answer to one of its tabs, and that tab's waiting for a sign-in. */
class MissedSignInTest {

    private static final String PORTAL = "https://portal.example.com";
    private static final Stage.Listed LIST = new Stage.Listed(AppPool.EMPTY, Optional.empty(), new Stage.Open());

    private final InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    private final HandOvers handOvers = new HandOvers(clock, new Random(1));
    private final QlikIdentity browser = new QlikIdentity(clock, new Random(2));
    private final QlikIdentity window = spy(new QlikIdentity(clock, new Random(3)));
    private final WebTicketSignIn signIn = mock(WebTicketSignIn.class);
    private final Boarding boarding = new Boarding(signIn, new AppPool(), mock(Enrichment.class), clock, new Random(1));
    private final RecordedScreen screen = new RecordedScreen();
    private final TabSession tab = new TabSession(
            new Visit(new Arrival.Plain(), URI.create("http://localhost/"), "", "", true), Locale.ENGLISH, screen);

    @Test
    void frameHearsOfItOnceItWaits() {
        when(signIn.step(any(), any(), any())).then(call -> answerAfterSignIn(new SignInStep.SignInNeeded()));

        boarding.board(browser, tab);

        assertThat(screen.signIns()).containsExactly(new Stage.SignInNeeded());
    }

    @Test
    void tabThatIsStoppedHearsOfItOnceItWaits() {
        SignInProblem problem = new SignInProblem.SignInElsewhere();
        when(signIn.step(any(), any(), any())).then(call -> answerAfterSignIn(new SignInStep.Stopped(problem)));

        boarding.board(browser, tab);

        assertThat(screen.signIns()).containsExactly(new Stage.Troubled(Troubles.of(problem)));
    }

    @Test
    void tabWhoseLostSessionIsOverHearsOfItOnceItWaits() {
        when(signIn.resume(any(), any(), any()))
                .then(call -> answerAfterSignIn(new SignInStep.Stopped(new SignInProblem.SessionOver())));

        boarding.reconnect(browser, tab, LIST, wait -> true);

        assertThat(screen.signIns()).containsExactly(new Stage.Troubled(Troubles.SESSION_GONE));
    }

    @Test
    void tabThatWasToGoToTheSignInPageTriesAgainInstead() {
        when(signIn.step(any(), any(), any()))
                .then(call -> answerAfterSignIn(new SignInStep.GoTo(URI.create("https://sense.example.com/login"))))
                .thenReturn(new SignInStep.SignInNeeded());

        boarding.board(browser, tab);

        assertThat(screen.stages()).containsExactly(new Stage.SignInNeeded());
    }

    @Test
    void signInBeforeTheTabCameIsNoNews() {
        signInByWindow();
        when(signIn.step(any(), any(), any())).thenReturn(new SignInStep.SignInNeeded());

        boarding.board(browser, tab);

        assertThat(screen.signIns()).isEmpty();
    }

    @Test
    void signInThatIsUndoneMeanwhileIsNoNews() {
        when(signIn.step(any(), any(), any())).then(call -> {
            signInByWindow();
            browser.forget();
            return new SignInStep.SignInNeeded();
        });

        boarding.board(browser, tab);

        assertThat(screen.signIns()).isEmpty();
    }

    @Test
    void tabThatWasClosedMeanwhileHearsNothing() {
        when(signIn.step(any(), any(), any())).then(call -> {
            tab.close();
            return answerAfterSignIn(new SignInStep.SignInNeeded());
        });

        boarding.board(browser, tab);

        assertThat(screen.signIns()).isEmpty();
    }

    private SignInStep answerAfterSignIn(SignInStep answer) {
        signInByWindow();
        return answer;
    }

    private void signInByWindow() {
        doReturn(true).when(window).isSignedIn();
        Secret code = handOvers.offer(window, browser.handOverState(), PORTAL).orElseThrow();
        assertThat(handOvers.take(code, browser, PORTAL)).isTrue();
    }
}
