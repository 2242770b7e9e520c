package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.gangway.login.Arrival;
import io.gangway.login.QlikIdentity;
import io.gangway.login.Visit;
import io.gangway.qlik.Secret;
import io.gangway.qlik.engine.EngineState;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is taken to their apps before their page has started, and who takes over from there. */
class EarlyBoardingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final QlikIdentity identity = spy(new QlikIdentity(InstantSource.fixed(Instant.EPOCH), new Random(1)));
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
        begin(visit("ticket-1"));

        Optional<TabSession> taken = early.takeOver(visit("ticket-1"), page);

        assertThat(taken).isPresent();
        assertThat(page.stages()).containsExactly(new Stage.SigningIn());
        verify(boarding, timeout(PATIENCE.toMillis())).board(identity, taken.orElseThrow());
    }

    @Test
    void pageOfAnotherTicketBeginsByItself() {
        begin(visit("ticket-1"));

        assertThat(early.takeOver(visit("ticket-2"), page)).isEmpty();
    }

    @Test
    void secondPageOfTheTicketBeginsByItself() {
        begin(visit("ticket-1"));
        early.takeOver(visit("ticket-1"), page);

        assertThat(early.takeOver(visit("ticket-1"), page)).isEmpty();
    }

    @Test
    void reloadBeforeThePageHasStartedIsTheSameVisit() {
        Optional<EarlyTab> first = begin(visit("ticket-1"));

        assertThat(begin(visit("ticket-1"))).isEqualTo(first).isPresent();
    }

    @Test
    void pageThatHasStartedAlreadyNeedsNoOtherTab() {
        early.takeOver(visit("ticket-1"), page);

        assertThat(begin(visit("ticket-1"))).isEmpty();
        verifyNoInteractions(boarding);
    }

    @Test
    void pageWithoutATicketGoesOnFromWhereItsTabHasCome() {
        EarlyTab begun = begin(plainVisit("q=sales")).orElseThrow();

        assertThat(early.takeOver(plainVisit("q=sales"), page)).contains(begun.session());
        assertThat(page.stages()).containsExactly(new Stage.Connecting(EngineState.Progress.HANDSHAKE));
    }

    @Test
    void pageThatAsksForSomethingElseBeginsByItself() {
        begin(plainVisit("q=sales"));

        assertThat(early.takeOver(plainVisit("q=costs"), page)).isEmpty();
    }

    @Test
    void anotherTabWithoutATicketWaitsForWhatBecomesOfTheFirst() {
        EarlyTab first = early.begin(plainVisit(""), "one", Locale.ENGLISH).orElseThrow();

        assertThat(early.begin(plainVisit(""), "two", Locale.ENGLISH)).isEmpty();

        assertThat(early.leave(first)).isTrue();
    }

    @Test
    void tabThatComesBesideAnotherIsCountedHoweverLateItsPageStarts() {
        early.begin(plainVisit(""), "one", Locale.ENGLISH);
        verify(identity, never()).cameBeside();

        early.begin(plainVisit(""), "two", Locale.ENGLISH);

        verify(identity).cameBeside();
    }

    @Test
    void tabThatLoadsAnotherPageIsNotWaitedForAnyMore() {
        EarlyTab first =
                early.begin(plainVisit("q=sales"), "one", Locale.ENGLISH).orElseThrow();

        Optional<EarlyTab> second = early.begin(plainVisit("q=costs"), "one", Locale.ENGLISH);

        awaitEndOf(first.session());
        assertThat(second).isPresent();
    }

    @Test
    void pageWithoutATicketLeavesThatOfAnotherTabAlone() {
        TabSession withTicket = waiting("ticket-1");

        assertThat(begin(plainVisit(""))).isEmpty();

        assertThat(early.takeOver(visit("ticket-1"), page)).contains(withTicket);
    }

    @Test
    void pageThatHasGoneToTheSignInLeavesNothingBehind() {
        EarlyTab tab = begin(plainVisit("")).orElseThrow();

        assertThat(early.leave(tab)).isTrue();

        awaitEndOf(tab.session());
        assertThat(early.takeOver(plainVisit(""), page)).isEmpty();
    }

    @Test
    void pageWhoseTabAnotherHasTakenDoesNotGoToTheSignInToo() {
        EarlyTab tab = begin(plainVisit("")).orElseThrow();
        early.takeOver(plainVisit(""), page);

        assertThat(early.leave(tab)).isFalse();
    }

    @Test
    void reloadWithoutATicketWaitsForTheSameAnswer() {
        Optional<EarlyTab> first = early.begin(plainVisit(""), "tab", Locale.ENGLISH);

        Optional<EarlyTab> second = early.begin(plainVisit(""), "tab", Locale.ENGLISH);

        assertThat(second).isEqualTo(first).isPresent();
        assertThat(early.leave(first.orElseThrow())).isTrue();
        assertThat(early.leave(second.orElseThrow())).isTrue();
    }

    @Test
    void tabWithoutANameIsNobodysReload() {
        early.begin(plainVisit(""), "", Locale.ENGLISH);

        assertThat(early.begin(plainVisit(""), "", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void whoeverWaitsForATabThatIsEndedHearsOfThat() throws InterruptedException {
        EarlyTab tab = begin(plainVisit("")).orElseThrow();

        early.end();

        assertThat(tab.screen().await(Duration.ofDays(1))).isEmpty();
    }

    @Test
    void pageThatWasLeftMayComeAgain() {
        early.leave(begin(plainVisit("")).orElseThrow());

        assertThat(begin(plainVisit(""))).isPresent();
    }

    @ParameterizedTest
    @MethodSource
    void nothingIsDoneEarlyFor(Arrival arrival) {
        assertThat(begin(visit(arrival, ""))).isEmpty();
        verifyNoInteractions(boarding);
    }

    static Stream<Named<Arrival>> nothingIsDoneEarlyFor() {
        return Stream.of(
                named("a malformed return", new Arrival.Malformed(true)),
                named("a return without a ticket", new Arrival.Plain(Optional.of(Secret.of("state")))));
    }

    @Test
    void nextTicketEndsTheTabOfTheOneBefore() {
        TabSession first = waiting("ticket-1");

        begin(visit("ticket-2"));

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

    private Optional<EarlyTab> begin(Visit visit) {
        return early.begin(visit, "", Locale.ENGLISH);
    }

    private TabSession waiting(String ticket) {
        return begin(visit(ticket)).orElseThrow().session();
    }

    /** The gate of a tab is closed with it, and lets nobody wait there. */
    private static void awaitEndOf(TabSession tab) {
        assertThat(tab.gate().passes(PATIENCE)).isFalse();
    }

    private static Visit visit(String ticket) {
        return visit(new Arrival.WithTicket(Optional.of(Secret.of("state")), Secret.of(ticket)), "");
    }

    private static Visit plainVisit(String view) {
        return visit(new Arrival.Plain(), view);
    }

    private static Visit visit(Arrival arrival, String view) {
        return new Visit(arrival, URI.create("http://localhost/"), "", view, false);
    }
}
