package io.gangway.doctor.diagnosis;

import static io.gangway.doctor.diagnosis.Samples.S1;
import static io.gangway.doctor.diagnosis.Samples.T1;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.login.LoginMode;
import io.gangway.login.evidence.Observation;
import io.gangway.login.evidence.Observation.Credentials;
import io.gangway.login.evidence.Observation.Purpose;
import io.gangway.qlik.QlikServer;
import io.gangway.qlik.engine.ProxyTopic;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sentence says of the numbers that it names. */
class AdviceTest {

    @ParameterizedTest
    @CsvSource({"0, handed in at once", "1, handed in one second later", "70, handed in 70 seconds later"})
    void expiredTicketTellsHowLongTheBrowserWasAwayAndHowLongGangwayTook(int seconds, String words) {
        Timeline refused = new Timeline().goesToSignIn(S1).ticketRefused(T1, S1, 90, seconds);

        assertThat(sentence(refused, Cause.TICKET_EXPIRED)).contains("90 seconds after you had left", words);
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

    @ParameterizedTest
    @CsvSource({"AUTO, false", "HTTP, false", "WEBSOCKET, true"})
    void crossSiteCheckNamesTheModeOnlyWhereItIsTheReason(LoginMode mode, boolean named) {
        Timeline refused = new Timeline()
                .goesToSignIn(S1)
                .cameBack(T1, S1)
                .probed(401)
                .refusedUpgrade(Credentials.TICKET, 403)
                .stopped("NoSession");

        assertThat(crossSiteCheck(refused, mode).fix().contains("gangway.login.mode"))
                .isEqualTo(named);
    }

    @Test
    void crossSiteCheckAfterATokenSaysThatItWasSentAndWithWhichOrigin() {
        Timeline refused = new Timeline()
                .goesToSignIn(S1)
                .cameBack(T1, S1)
                .asked(Purpose.REDEEM, 204, List.of("qlik-csrf-token"), List.of("X-Qlik-Session"))
                .refusedUpgrade(Credentials.COOKIE_AND_TOKEN, 403)
                .stopped("NoSession");

        Advice advice = crossSiteCheck(refused, LoginMode.WEBSOCKET);

        assertThat(advice.sentence()).endsWith("although Gangway sent the token.");
        assertThat(advice.fix()).contains("Origin http://qlik.example.com:4950").doesNotContain("gangway.login.mode");
    }

    @ParameterizedTest
    @CsvSource({"sales, the one with the prefix “sales”", "a%2Fb, the one with the prefix “…”"})
    void sentenceNamesTheVirtualProxyOfTheSignInPage(String prefix, String words) {
        Timeline refused = new Timeline()
                .opened()
                .sentTo("https", "sense.example.com", "/" + prefix + "/internal_forms_authentication/", S1)
                .cameBack(T1, S1)
                .stopped("TicketRefused");

        assertThat(sentence(refused, Cause.OTHER_VIRTUAL_PROXY)).contains(words);
    }

    private static Advice crossSiteCheck(Timeline timeline, LoginMode mode) {
        SetUp setUp = new SetUp(
                QlikServer.parse("http://qlik.example.com:4950"),
                Optional.of(URI.create("https://apps.example.com/")),
                Set.of(),
                mode);
        Diagnosis diagnosis = Diagnosis.of(timeline.timed(), setUp);
        Finding first = diagnosis.first().orElseThrow();
        assertThat(first.cause()).isEqualTo(Cause.CROSS_SITE_CHECK);
        return diagnosis.advice(first, Locale.ENGLISH);
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
