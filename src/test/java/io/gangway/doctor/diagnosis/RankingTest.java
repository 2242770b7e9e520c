package io.gangway.doctor.diagnosis;

import static io.gangway.doctor.diagnosis.Samples.S1;
import static io.gangway.doctor.diagnosis.Samples.S2;
import static io.gangway.doctor.diagnosis.Samples.T1;
import static io.gangway.doctor.diagnosis.Samples.T2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gangway.login.evidence.Observation.Credentials;
import io.gangway.qlik.engine.ProxyTopic;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void refusedTicketOfUnknownAgeHasTheUsualCausesByFrequency() {
        Timeline refused = new Timeline().goesToSignIn(S1).cameBack(T1, S1).stopped("TicketRefused");

        assertThat(findings(refused))
                .extracting(Finding::cause)
                .containsExactly(
                        Cause.TICKET_USED,
                        Cause.TICKET_EXPIRED,
                        Cause.TICKET_FOR_ANOTHER_VIRTUAL_PROXY,
                        Cause.OTHER_NODE,
                        Cause.TICKET_REFUSED);
    }

    @Test
    void freshTicketIsHardlyExpired() {
        Timeline refused = new Timeline().goesToSignIn(S1).ticketRefused(T1, S1, 20, 1);

        assertThat(findings(refused)).last().satisfies(finding -> {
            assertThat(finding.cause()).isEqualTo(Cause.TICKET_EXPIRED);
            assertThat(finding.likelihood()).isEqualTo(Likelihood.UNLIKELY);
            assertThat(finding.evidenceAgainst()).isNotEmpty();
        });
    }

    @Test
    void lateReturnMakesAnOldTicketLikely() {
        Timeline refused = new Timeline().goesToSignIn(S1).ticketRefused(T1, S1, 90, 1);

        assertThat(findings(refused))
                .extracting(Finding::cause, Finding::likelihood)
                .contains(tuple(Cause.TICKET_EXPIRED, Likelihood.LIKELY));
    }

    @Test
    void serverThatDoesNotAnswerMayBeBehindAFirewall() {
        Timeline silent = new Timeline()
                .opened()
                .notOpened(Credentials.NOTHING, new HandshakeFailure.TimedOut(Duration.ofSeconds(30)))
                .stopped("NoSession");

        assertThat(findings(silent))
                .extracting(Finding::cause, Finding::likelihood)
                .containsExactly(
                        tuple(Cause.COLD_SERVER, Likelihood.LIKELY),
                        tuple(Cause.HOST_NOT_REACHABLE, Likelihood.POSSIBLE));
    }

    @Test
    void surerFindingsComeFirst() {
        assertThat(Examples.all()).allSatisfy(example -> assertThat(
                        example.diagnosis().findings().stream().map(Finding::likelihood))
                .isSorted());
    }

    @Test
    void quotaIsCertainAndMissingLicencePossible() {
        assertThat(findings(new Timeline().opened().said(ProxyTopic.MAX_PARALLEL_SESSIONS_EXCEEDED)))
                .extracting(Finding::cause, Finding::likelihood)
                .containsExactly(
                        tuple(Cause.TOO_MANY_SESSIONS, Likelihood.CERTAIN),
                        tuple(Cause.NO_LICENCE, Likelihood.POSSIBLE));
    }

    @Test
    void earlierSignInsDoNotCountOnceTheLatestIsGood() {
        Timeline timeline = new Timeline()
                .opened()
                .said(ProxyTopic.MAX_PARALLEL_SESSIONS_EXCEEDED)
                .opened()
                .connected(Credentials.COOKIE, Timeline.ANNA);

        assertThat(findings(timeline)).isEmpty();
    }

    @Test
    void newSignInBeginsANewStory() {
        Timeline timeline = new Timeline()
                .goesToSignIn(S1)
                .ticketRefused(T1, S1, 20, 70)
                .goesToSignIn(S2)
                .ticketRefused(T2, S2, 20, 1);

        Diagnosis diagnosis = Diagnosis.of(timeline.timed(), Samples.setUp());

        assertThat(diagnosis.first()).map(Finding::cause).contains(Cause.TICKET_REFUSED);
        assertThat(diagnosis.story()).hasSizeLessThan(diagnosis.timeline().size());
    }

    @Test
    void roundsOfALoopAreOneStory() {
        Timeline timeline =
                new Timeline().goesToSignIn(S1).goesToSignIn(S2).opened().stopped("TooManyRounds");
        Timeline reloaded = timeline.opened().stopped("TooManyRounds");

        assertThat(Diagnosis.of(reloaded.timed(), Samples.setUp()).story()).hasSameSizeAs(reloaded.timed());
    }

    @Test
    void visitAfterQuietMinutesBeginsANewStory() {
        Timeline timeline = new Timeline()
                .goesToSignIn(S1)
                .after(Duration.ofMinutes(15))
                .opened()
                .said(ProxyTopic.SESSION_CLOSED);

        assertThat(Diagnosis.of(timeline.timed(), Samples.setUp()).story()).hasSize(5);
    }

    private static List<Finding> findings(Timeline timeline) {
        return Diagnosis.of(timeline.timed(), Samples.setUp()).findings();
    }
}
