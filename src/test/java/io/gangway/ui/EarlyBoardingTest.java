package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.gangway.login.Arrival;
import io.gangway.login.QlikIdentity;
import io.gangway.login.Visit;
import io.gangway.qlik.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Who is taken to their apps before their page has started, and who takes over from there. */
class EarlyBoardingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final QlikIdentity identity = new QlikIdentity(InstantSource.fixed(Instant.EPOCH), new Random(1));
    private final Boarding boarding = mock(Boarding.class);
    private final CountDownLatch patienceIsOver = new CountDownLatch(1);
    private final EarlyBoarding early = new EarlyBoarding(
            boarding,
            identity,
            new BrowserLists(identity, InstantSource.fixed(Instant.EPOCH)),
            time -> patienceIsOver.await());
    private final RecordedScreen page = new RecordedScreen();

    @Test
    void pageOfTheSameTicketGoesOnFromWhereItsTabHasCome() {
        early.begin(visit("ticket-1"), Locale.ENGLISH);

        Optional<TabSession> taken = early.takeOver(visit("ticket-1"), page);

        assertThat(taken).isPresent();
        assertThat(page.stages()).containsExactly(new Stage.SigningIn());
        verify(boarding, timeout(PATIENCE.toMillis())).board(identity, taken.orElseThrow());
    }

    @Test
    void pageOfAnotherTicketBeginsByItself() {
        early.begin(visit("ticket-1"), Locale.ENGLISH);

        assertThat(early.takeOver(visit("ticket-2"), page)).isEmpty();
    }

    @Test
    void secondPageOfTheTicketBeginsByItself() {
        early.begin(visit("ticket-1"), Locale.ENGLISH);
        early.takeOver(visit("ticket-1"), page);

        assertThat(early.takeOver(visit("ticket-1"), page)).isEmpty();
    }

    @Test
    void reloadBeforeThePageHasStartedIsTheSameVisit() {
        Optional<EarlyTab> first = early.begin(visit("ticket-1"), Locale.ENGLISH);

        assertThat(early.begin(visit("ticket-1"), Locale.ENGLISH))
                .isEqualTo(first)
                .isPresent();
    }

    @Test
    void pageThatHasStartedAlreadyNeedsNoOtherTab() {
        early.takeOver(visit("ticket-1"), page);

        assertThat(early.begin(visit("ticket-1"), Locale.ENGLISH)).isEmpty();
        verifyNoInteractions(boarding);
    }

    @Test
    void nextTicketEndsTheTabOfTheOneBefore() {
        TabSession first = waiting("ticket-1");

        early.begin(visit("ticket-2"), Locale.ENGLISH);

        awaitEndOf(first);
    }

    @Test
    void tabWhosePageNeverStartsIsEnded() {
        TabSession tab = waiting("ticket-1");

        patienceIsOver.countDown();

        awaitEndOf(tab);
    }

    @Test
    void tabThatIsTakenOverOutlivesTheWaiting() {
        TabSession taken = waiting("ticket-1");
        early.takeOver(visit("ticket-1"), page);
        TabSession next = waiting("ticket-2");

        patienceIsOver.countDown();

        awaitEndOf(next);
        assertThat(taken.isClosed()).isFalse();
    }

    @Test
    void nothingIsLeftOfAUserWhoIsToBeForgotten() {
        TabSession tab = waiting("ticket-1");

        identity.forget();

        awaitEndOf(tab);
        assertThat(early.takeOver(visit("ticket-1"), page)).isEmpty();
    }

    private TabSession waiting(String ticket) {
        return early.begin(visit(ticket), Locale.ENGLISH).orElseThrow().session();
    }

    /** The gate of a tab is closed with it, and lets nobody wait there. */
    private static void awaitEndOf(TabSession tab) {
        assertThat(tab.gate().passes(PATIENCE)).isFalse();
    }

    private static Visit visit(String ticket) {
        return new Visit(
                new Arrival.WithTicket(Optional.of(Secret.of("state")), Secret.of(ticket)),
                URI.create("http://localhost/"),
                "",
                "",
                false);
    }
}
