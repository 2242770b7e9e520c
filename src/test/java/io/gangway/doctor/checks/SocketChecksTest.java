package io.gangway.doctor.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.simulator.CsrfMode;
import io.gangway.simulator.Fault;
import io.gangway.simulator.Simulator;
import io.gangway.simulator.SimulatorOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks over the engine's socket, without a session. */
class SocketChecksTest {

    private static final String FORMS = "/internal_forms_authentication/?targetId=secret";

    private Simulator qlik = Simulator.start(SimulatorOptions.defaults());

    @AfterEach
    void stop() {
        qlik.close();
    }

    // ---- upgrade

    @ParameterizedTest
    @CsvSource({
        "302, UPGRADE_SIGN_IN_FIRST",
        "401, UPGRADE_SIGN_IN_FIRST",
        "400, UPGRADE_NOT_LINKED",
        "403, UPGRADE_FORBIDDEN",
        "404, UPGRADE_NOT_FOUND",
        "503, UPGRADE_SERVER_ERROR"
    })
    void refusedUpgradeIsToldByItsStatus(int status, Outcome expected) {
        qlik.control().switchOn(new Fault.UpgradeRefused(status));

        assertThat(examination().outcome(new UpgradeCheck())).isEqualTo(expected);
    }

    @Test
    void forbiddenUpgradeNamesBothCausesAndTheHostToAdd() {
        qlik.control().switchOn(new Fault.UpgradeRefused(403));
        CheckReport report = examination().report();

        assertThat(report.overall()).isEqualTo(Overall.WILL_NOT_WORK);
        assertThat(report.results())
                .filteredOn(result -> result.check() == Check.UPGRADE)
                .singleElement()
                .satisfies(result -> assertThat(
                                result.means().in(Locale.ENGLISH) + result.fix().in(Locale.ENGLISH))
                        .contains("host allow list", "cross-site WebSocket hijacking", "Add 127.0.0.1"));
    }

    @Test
    void upgradeThatPassesWithoutOriginIsRefusedForTheOrigin() throws IOException {
        try (OriginGuard guard = OriginGuard.start()) {
            assertThat(Examination.of(guard.url()).outcome(new UpgradeCheck()))
                    .isEqualTo(Outcome.UPGRADE_ORIGIN_REFUSED);
        }
    }

    @Test
    void serverThatRefusesStrangersSocketsWorksWithAWarning() {
        restart(CsrfMode.ON_STRICT);
        CheckReport report = examination().report();

        assertThat(report.overall()).isEqualTo(Overall.WORKS_WITH_WARNINGS);
        assertThat(report.results())
                .filteredOn(result -> result.verdict() == Verdict.WARNING)
                .extracting(CheckResult::check)
                .containsExactly(Check.UPGRADE);
        assertThat(report.results())
                .filteredOn(result -> result.check() == Check.SIGN_IN_PAGE)
                .extracting(CheckResult::verdict)
                .containsExactly(Verdict.PASSED);
    }

    @Test
    void serverThatIsGoneFailsTheUpgrade() {
        URI url = qlik.url();
        qlik.close();

        assertThat(Examination.of(url).outcome(new UpgradeCheck())).isEqualTo(Outcome.UPGRADE_FAILED);
    }

    // ---- first message

    @Test
    void signInWantedAtOnceIsAsItShouldBe() {
        assertThat(examination().outcome(new FirstMessageCheck())).isEqualTo(Outcome.FIRST_MESSAGE_AT_ONCE);
    }

    @Test
    void serverThatSpeaksOnlyAfterTheClientIsNoProblem() {
        qlik.control().switchOn(new Fault.PushAfterFirstMessage());

        assertThat(patient(Duration.ofSeconds(30), Duration.ofSeconds(1)).outcome(new FirstMessageCheck()))
                .isEqualTo(Outcome.FIRST_MESSAGE_AFTER_OURS);
    }

    @Test
    void slowFirstMessageIsAWarning() {
        qlik.control().switchOn(new Fault.Delay(Fault.Step.AUTHENTICATION, Duration.ofMillis(600)));

        assertThat(patient(Duration.ofSeconds(30), Duration.ofMillis(50)).outcome(new FirstMessageCheck()))
                .isEqualTo(Outcome.FIRST_MESSAGE_LATE);
    }

    @Test
    void silenceFailsAndSkipsTheSignInPage() {
        qlik.control().switchOn(new Fault.NoPush());
        Map<Check, CheckResult> results =
                patient(Duration.ofMillis(800), Duration.ofMillis(100)).results();

        assertThat(results.get(Check.FIRST_MESSAGE))
                .extracting(CheckResult::verdict, result -> result.cameBack().in(Locale.ENGLISH))
                .containsExactly(Verdict.FAILED, "Nothing within 800 ms.");
        assertThat(results.get(Check.SIGN_IN_PAGE))
                .extracting(CheckResult::verdict)
                .isEqualTo(Verdict.SKIPPED);
    }

    @Test
    void socketThatIsCutBeforeItsFirstMessageFails() {
        qlik.control().switchOn(new Fault.NoPush(), new Fault.AbruptClose(Duration.ofMillis(50)));

        assertThat(examination().outcome(new FirstMessageCheck())).isEqualTo(Outcome.FIRST_MESSAGE_ENDED);
    }

    @ParameterizedTest
    @CsvSource({
        "OnMaxParallelSessionsExceeded, five sessions per user",
        "OnLicenseAccessDenied, access type",
        "OnNoRepositoryAvailable, Repository Service",
        "OnNoEngineAvailable, Load balancing",
        "OnSomethingNew, please report"
    })
    void endThatQlikExplainsHasARemedyOfItsOwn(String method, String remedy) {
        ScriptedSockets sockets = ScriptedSockets.saying("""
                {"jsonrpc":"2.0","method":"%s","params":{"severity":"fatal"}}""".formatted(method));

        Found found = examination().finding(new FirstMessageCheck(), sockets);

        assertThat(found.outcome()).isEqualTo(Outcome.FIRST_MESSAGE_ENDED);
        assertThat(found.details()).hasEntrySatisfying("remedy", fix -> assertThat(fix.in(Locale.ENGLISH))
                .contains(remedy));
    }

    @Test
    void anonymousSessionIsAWarning() {
        ScriptedSockets sockets = ScriptedSockets.saying("""
                {"jsonrpc":"2.0","method":"OnAuthenticationInformation","params":{"userId":"anonymous1","userDirectory":"NONE","mustAuthenticate":false}}""", """
                {"jsonrpc":"2.0","method":"OnConnected","params":{"qSessionState":"SESSION_CREATED"}}""");

        assertThat(examination().outcome(new FirstMessageCheck(), sockets)).isEqualTo(Outcome.FIRST_MESSAGE_ANONYMOUS);
        assertThat(examination().outcome(new SignInPageCheck(), sockets)).isEqualTo(Outcome.SIGN_IN_PAGE_NOT_NEEDED);
    }

    // ---- sign-in page

    @ParameterizedTest
    @CsvSource({
        "https://sense.example.com/sales, https://sense.example.com/sales" + FORMS + ", SIGN_IN_PAGE_GOOD",
        "https://sense.example.com/sales, https://SENSE.example.com:4244/windows_authentication/, SIGN_IN_PAGE_GOOD",
        "https://sense.example.com, https://sense.example.com:4999" + FORMS + ", SIGN_IN_PAGE_OTHER_PORT",
        "https://sense.example.com:8443, https://sense.example.com" + FORMS + ", SIGN_IN_PAGE_OTHER_PORT",
        "https://sense.example.com:443, https://sense.example.com" + FORMS + ", SIGN_IN_PAGE_GOOD",
        "http://sense.example.com, https://sense.example.com:80" + FORMS + ", SIGN_IN_PAGE_OTHER_PORT",
        "http://sense.example.com, http://sense.example.com:4248" + FORMS + ", SIGN_IN_PAGE_GOOD",
        "https://sense.example.com/sales, https://sense.example.com" + FORMS + ", SIGN_IN_PAGE_OTHER_PROXY",
        "https://sense.example.com, https://sense.example.com/sales" + FORMS + ", SIGN_IN_PAGE_OTHER_PROXY",
        "https://sense.example.com, https://sense.example.com" + FORMS + ", SIGN_IN_PAGE_GOOD",
        "https://sense.example.com, http://sense.example.com:80" + FORMS + ", SIGN_IN_PAGE_OVER_HTTP",
        "https://sense.example.com/sales, http://sense.example.com" + FORMS + ", SIGN_IN_PAGE_OTHER_PROXY",
        "https://sense.example.com, https://qlik01.internal" + FORMS + ", SIGN_IN_PAGE_FOREIGN_HOST",
        "https://sense.example.com, https://idp.example.com/login?x=1, SIGN_IN_PAGE_ALLOWED_HOST",
        "https://sense.example.com, javascript:alert(1), SIGN_IN_PAGE_UNREADABLE",
        "https://sense.example.com, https://sense.example.com@evil.example.com/, SIGN_IN_PAGE_UNREADABLE"
    })
    void signInPageIsComparedWithTheAddress(String qlikUrl, String loginUri, Outcome expected) {
        assertThat(Examination.of(qlikUrl)
                        .allowedHost("IDP.example.com")
                        .outcome(new SignInPageCheck(), ScriptedSockets.naming(loginUri)))
                .isEqualTo(expected);
    }

    @Test
    void signInWithoutAnAddressIsMissing() {
        ScriptedSockets sockets = ScriptedSockets.saying("""
                {"jsonrpc":"2.0","method":"OnAuthenticationInformation","params":{"mustAuthenticate":true}}""");
        String nobody = "http://127.0.0.1:1";

        assertThat(Examination.of(nobody).outcome(new SignInPageCheck(), sockets))
                .isEqualTo(Outcome.SIGN_IN_PAGE_MISSING);
        assertThat(Examination.of(nobody).outcome(new SignInKindCheck(), sockets))
                .isEqualTo(Outcome.SIGN_IN_KIND_UNKNOWN);
    }

    @Test
    void addressOverHttpIsNoSubstituteForTheOneThatTheSocketDoesNotName() {
        ScriptedSockets sockets = ScriptedSockets.saying("""
                {"jsonrpc":"2.0","method":"OnAuthenticationInformation","params":{"mustAuthenticate":true}}""");

        assertThat(examination().outcome(new SignInPageCheck(), sockets)).isEqualTo(Outcome.SIGN_IN_PAGE_MISSING);
    }

    @ParameterizedTest
    @CsvSource({"Windows, SIGN_IN_KIND_BY_BROWSER", "Form, SIGN_IN_KIND_SAME", "Mozilla, SIGN_IN_KIND_WINDOWS_FOR_ALL"})
    void kindOfSignInIsToldForTwoBrowsers(String windowsPattern, Outcome expected) {
        qlik.close();
        qlik = Simulator.start(SimulatorOptions.defaults()
                .with()
                .windowsPattern(windowsPattern)
                .build());

        assertThat(examination().outcome(new SignInKindCheck())).isEqualTo(expected);
    }

    private Examination examination() {
        return Examination.of(qlik.url());
    }

    private Examination patient(Duration connectLimit, Duration nudgeAfter) {
        return examination().patience(connectLimit, nudgeAfter);
    }

    private void restart(CsrfMode csrf) {
        qlik.close();
        qlik = Simulator.start(SimulatorOptions.defaults().with().csrf(csrf).build());
    }
}
