package io.gangway.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.login.LoopGuard.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LoopGuardTest {

    private final SettableClock clock = new SettableClock();
    private final LoopGuard guard = new LoopGuard(clock);

    @Test
    void thirdRoundIsOneTooMany() {
        assertThat(goAfter(Duration.ZERO)).isEqualTo(Verdict.GO);
        assertThat(goAfter(Duration.ofSeconds(3))).isEqualTo(Verdict.GO);
        assertThat(goAfter(Duration.ofSeconds(3))).isEqualTo(Verdict.ENOUGH);
    }

    @Test
    void slowRoundsCountAsWell() {
        goAfter(Duration.ZERO);
        goAfter(Duration.ofMinutes(9));

        assertThat(goAfter(Duration.ofMinutes(9))).isEqualTo(Verdict.ENOUGH);
    }

    @Test
    void tenQuietMinutesForgetTheRounds() {
        goAfter(Duration.ZERO);
        goAfter(Duration.ofSeconds(3));

        assertThat(goAfter(Duration.ofMinutes(10).plusMillis(1))).isEqualTo(Verdict.GO);
    }

    @Test
    void tabThatComesWithinTwoSecondsIsAnotherOne() {
        goAfter(Duration.ZERO);

        assertThat(goAfter(Duration.ofMillis(1999))).isEqualTo(Verdict.ANOTHER_TAB_HAS_GONE);
    }

    @Test
    void nobodyWaitsForATabThatIsBack() {
        goAfter(Duration.ZERO);
        guard.cameBack();

        assertThat(goAfter(Duration.ofMillis(500))).isEqualTo(Verdict.GO);
    }

    @Test
    void tabThatComesFromTheSignInPageIsARoundHoweverQuickThatWas() {
        goAfter(Duration.ZERO);

        assertThat(guard.mayGo(clock.instant(), true)).isEqualTo(Verdict.GO);
        assertThat(guard.mayGo(clock.instant(), true)).isEqualTo(Verdict.ENOUGH);
    }

    @Test
    void tabThatASlowServerKeptWhileAnotherWasSentAwayIsAnotherOne() {
        Instant came = clock.instant();
        clock.pass(Duration.ofSeconds(20));
        guard.mayGo(came, false);
        clock.pass(Duration.ofSeconds(5));

        assertThat(guard.mayGo(came.plusSeconds(2), false)).isEqualTo(Verdict.ANOTHER_TAB_HAS_GONE);
    }

    @Test
    void windowsThatComeBackOneAfterTheOtherAreOneRound() {
        goAfter(Duration.ZERO);

        assertThat(Collections.nCopies(10, Duration.ofMillis(1500)).stream().map(this::goAfter))
                .containsOnly(Verdict.ANOTHER_TAB_HAS_GONE);
    }

    @Test
    void lateTabOfTheSecondRoundWaitsForItToo() {
        goAfter(Duration.ZERO);
        goAfter(Duration.ofSeconds(3));

        assertThat(goAfter(Duration.ofMillis(100))).isEqualTo(Verdict.ANOTHER_TAB_HAS_GONE);
    }

    @Test
    void roundOfATabThatWasClosedDoesNotCount() {
        goAfter(Duration.ZERO);
        guard.takeBack();

        assertThat(goAfter(Duration.ZERO)).isEqualTo(Verdict.GO);
        assertThat(goAfter(Duration.ofSeconds(3))).isEqualTo(Verdict.GO);
    }

    @Test
    void tabsThatComeInParallelSendOneOfThemAway() throws Exception {
        Instant now = clock.instant();
        List<Callable<Verdict>> tabs = Collections.nCopies(10, () -> guard.mayGo(now, false));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Verdict> verdicts =
                    threads.invokeAll(tabs).stream().map(Future::resultNow).toList();

            assertThat(verdicts).containsOnlyOnce(Verdict.GO);
            assertThat(verdicts).doesNotContain(Verdict.ENOUGH);
        }
    }

    @Test
    void tabThatHasComeBesideTheOneThatGoesMayTakeItsTimeToStart() {
        guard.cameBeside();
        goAfter(Duration.ZERO);

        assertThat(goAfter(Duration.ofSeconds(29))).isEqualTo(Verdict.ANOTHER_TAB_HAS_GONE);
    }

    @Test
    void tabThatNobodyHasSeenComeIsAFurtherRound() {
        guard.cameBeside();
        goAfter(Duration.ZERO);
        goAfter(Duration.ofSeconds(3));

        assertThat(goAfter(Duration.ofSeconds(3))).isEqualTo(Verdict.GO);
    }

    @Test
    void tabThatHasComeBesideAnotherIsNotWaitedForForEver() {
        guard.cameBeside();
        goAfter(Duration.ZERO);

        assertThat(goAfter(Duration.ofSeconds(30))).isEqualTo(Verdict.GO);
    }

    @Test
    void tabsBesideOneThatIsBackAreRoundsOfTheirOwn() {
        guard.cameBeside();
        goAfter(Duration.ZERO);
        guard.cameBack();

        assertThat(goAfter(Duration.ZERO)).isEqualTo(Verdict.GO);
    }

    private Verdict goAfter(Duration pause) {
        clock.pass(pause);
        return guard.mayGo(clock.instant(), false);
    }
}
