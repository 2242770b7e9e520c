package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import com.vaadin.flow.router.QueryParameters;
import io.gangway.catalog.AppPool;
import io.gangway.login.Arrival;
import io.gangway.login.Visit;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a tab without a page may show, now and later. */
class EarlyScreenTest {
    private static final Stage.Listed LIST = new Stage.Listed(AppPool.EMPTY, Optional.empty(), new Stage.Open());
    private static final Duration NOT_AT_ALL = Duration.ZERO;

    private final BrowserLists lists = mock(BrowserLists.class);
    private final EarlyScreen screen = new EarlyScreen(lists);
    private final RecordedScreen page = new RecordedScreen();

    @Test
    void pageBeginsWithTheLastThatItHasMissed() {
        screen.show(new Stage.SigningIn());
        screen.backAt("q=sales");
        screen.show(LIST);

        screen.giveWayTo(page);

        assertThat(page.stages()).containsExactly(LIST);
        assertThat(page.views()).containsExactly("q=sales");
        assertThat(page.lost()).isEmpty();
    }

    @Test
    void pageIsToldWhatComesLater() {
        screen.giveWayTo(page);

        screen.backAt("q=sales");
        screen.show(LIST);
        screen.lost(session(), LIST);

        assertThat(page.views()).containsExactly("q=sales");
        assertThat(page.stages()).containsExactly(LIST);
        assertThat(page.lost()).containsExactly(LIST);
    }

    @Test
    void pageIsToldThatItsBrowserWasSignedInBeforeIt() {
        screen.show(new Stage.SignInNeeded());
        screen.signedIn();

        screen.giveWayTo(page);

        assertThat(page.signIns()).containsExactly(new Stage.SignInNeeded());
    }

    @Test
    void pageIsToldThatItsBrowserWasSignedInSinceItCame() {
        screen.show(new Stage.SignInNeeded());
        screen.giveWayTo(page);

        screen.signedIn();

        assertThat(page.signIns()).containsExactly(new Stage.SignInNeeded());
    }

    @Test
    void pageIsToldOfASessionThatWasLostBeforeIt() {
        screen.show(LIST);
        screen.lost(session(), LIST);

        screen.giveWayTo(page);

        assertThat(page.lost()).containsExactly(LIST);
    }

    @Test
    void listWithoutAPageIsTheBrowsersUntilThePageHasIt() {
        screen.show(LIST);
        verify(lists).show(screen, LIST);

        screen.giveWayTo(page);
        screen.show(new Stage.Loading(Optional.empty()));

        verify(lists).close(screen);
        verifyNoMoreInteractions(lists);
    }

    @Test
    void listIsThereForWhoeverWaitsForItAsItWasLeft() throws InterruptedException {
        screen.show(new Stage.SigningIn());
        screen.backAt("q=sales");
        assertThat(screen.await(NOT_AT_ALL)).isEmpty();

        screen.show(LIST);

        assertThat(screen.await(NOT_AT_ALL)).contains(new Onward.ToList(LIST, QueryParameters.fromString("q=sales")));
    }

    @Test
    void listIsThereForWhoeverWaitsForItAfterThePageHasCome() throws InterruptedException {
        screen.giveWayTo(page);

        screen.show(LIST);

        assertThat(screen.await(NOT_AT_ALL)).contains(new Onward.ToList(LIST, QueryParameters.empty()));
    }

    @Test
    void wayToTheSignInIsThereForWhoeverWaitsForIt() throws InterruptedException {
        URI loginUri = URI.create("https://sense.example.com/login");

        screen.show(new Stage.Redirecting(loginUri));

        assertThat(screen.await(NOT_AT_ALL)).contains(new Onward.ToSignIn(loginUri));
    }

    @Test
    void nobodyWaitsWhereItDoesNotGoOn() throws InterruptedException {
        screen.show(new Stage.Troubled(Troubles.SESSION_GONE));

        assertThat(screen.await(Duration.ofDays(1))).isEmpty();
    }

    private TabSession session() {
        return new TabSession(
                new Visit(new Arrival.Plain(), URI.create("http://localhost/"), "", "", false), Locale.ENGLISH, screen);
    }
}
