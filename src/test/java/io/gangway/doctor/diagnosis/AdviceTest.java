package io.gangway.doctor.diagnosis;

import static io.gangway.doctor.diagnosis.Samples.S1;
import static io.gangway.doctor.diagnosis.Samples.T1;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.login.evidence.Observation;
import io.gangway.qlik.engine.ProxyTopic;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sentence says of the numbers that it names. */
class AdviceTest {

    @ParameterizedTest
    @CsvSource({"0, less than a second after", "1, one second after", "70, 70 seconds after"})
    void expiredTicketTellsHowLongItWasWithGangway(int seconds, String words) {
        Timeline refused = new Timeline().goesToSignIn(S1).ticketRefused(T1, S1, 90, seconds);

        assertThat(sentence(refused, Cause.TICKET_EXPIRED)).contains(words);
    }

    @Test
    void expiredTicketOfUnknownAgeTellsNoTime() {
        Timeline refused = new Timeline().goesToSignIn(S1).cameBack(T1, S1).stopped("TicketRefused");

        assertThat(sentence(refused, Cause.TICKET_EXPIRED)).isEqualTo("A ticket is valid for one minute.");
    }

    @ParameterizedTest
    @CsvSource({"1, opened one for this browser", "3, opened 3 for this browser"})
    void quotaTellsHowManySessionsGangwayHasOpened(int count, String words) {
        Timeline quota = new Timeline()
                .add(new Observation.ProxySessionOpened(count))
                .opened()
                .said(ProxyTopic.MAX_PARALLEL_SESSIONS_EXCEEDED);

        assertThat(sentence(quota, Cause.TOO_MANY_SESSIONS)).contains(words);
    }

    @Test
    void quotaThatOthersUsedUpTellsNoNumber() {
        Timeline quota = new Timeline().opened().said(ProxyTopic.MAX_PARALLEL_SESSIONS_EXCEEDED);

        assertThat(sentence(quota, Cause.TOO_MANY_SESSIONS)).doesNotContain("Gangway");
    }

    private static String sentence(Timeline timeline, Cause cause) {
        Diagnosis diagnosis = Diagnosis.of(timeline.timed(), Samples.setUp());
        Finding finding = diagnosis.findings().stream()
                .filter(found -> found.cause() == cause)
                .findFirst()
                .orElseThrow();
        return diagnosis.advice(finding, Locale.ENGLISH).sentence();
    }
}
