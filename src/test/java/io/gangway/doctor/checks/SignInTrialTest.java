package io.gangway.doctor.checks;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.qlik.jsonrpc.tyrus.TyrusTransports;
import io.gangway.simulator.CsrfMode;
import io.gangway.simulator.Fault;
import io.gangway.simulator.SessionView;
import io.gangway.simulator.Simulator;
import io.gangway.simulator.SimulatorOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A whole trial sign-in; an HTTP client plays the browser and fills in the simulator's form. */
class SignInTrialTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private Simulator qlik = Simulator.start(SimulatorOptions.defaults());

    @AfterEach
    void stop() {
        browser.shutdownNow();
        qlik.close();
    }

    @ParameterizedTest
    @EnumSource(CsrfMode.class)
    void signInPassesAllChecksWithEachRelease(CsrfMode csrf) throws IOException {
        restart(SimulatorOptions.defaults().with().csrf(csrf).prefix("sales").build());
        CompletableFuture<HttpResponse<String>> page = new CompletableFuture<>();
        CheckReport report = trial(LONG, (door, loginUri) -> signIn(loginUri).thenAccept(page::complete));

        assertThat(report.results()).extracting(CheckResult::check).containsExactlyElementsOf(Check.ofASignIn());
        assertThat(report.results())
                .allSatisfy(result ->
                        assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.PASSED));
        assertThat(page.join().body()).contains("You can close this window");
        assertThat(page.join().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(qlik.control().ticketsRedeemed()).isEqualTo(1);
        assertThat(qlik.control().ticketsRefused()).isZero();
        assertThat(qlik.control().sessions()).isEmpty();
    }

    @Test
    void goodSignInSettlesTheDoubtOfAServerThatRefusesStrangers() throws IOException {
        restart(SimulatorOptions.defaults().with().csrf(CsrfMode.ON_STRICT).build());
        CheckReport earlier = Examination.of(qlik.url()).report();

        assertThat(earlier.overall()).isEqualTo(Overall.WORKS_WITH_WARNINGS);
        assertThat(trial(earlier, LONG, (door, loginUri) -> signIn(loginUri)).overall())
                .isEqualTo(Overall.WORKS);
    }

    @Test
    void reportHoldsNeitherTicketNorCookieNorState() throws IOException {
        qlik.control().switchOn(new Fault.SignOutRefused(403)); // The session stays, and what it is known by.
        CompletableFuture<HttpResponse<String>> page = new CompletableFuture<>();
        CheckReport report = trial(LONG, (door, loginUri) -> signIn(loginUri).thenAccept(page::complete));

        String text = report + JsonReport.of(Examination.of(qlik.url()).setUp(), report);
        for (String parameter : page.join().uri().getQuery().split("&")) {
            assertThat(text).doesNotContain(parameter.substring(parameter.indexOf('=') + 1));
        }
        assertThat(qlik.control().sessions())
                .isNotEmpty()
                .extracting(SessionView::id)
                .allSatisfy(id -> assertThat(text).doesNotContain(id));
        assertThat(text).doesNotContain("targetId", "anna");
    }

    @Test
    void refusedTicketFailsAndSkipsTheRest() throws IOException {
        qlik.control().switchOn(new Fault.TicketAlwaysRefused());
        Map<Check, CheckResult> results = results(trial(LONG, (door, loginUri) -> signIn(loginUri)));

        assertThat(verdict(results, Check.SIGN_IN_RETURN)).isEqualTo(Verdict.PASSED);
        assertThat(verdict(results, Check.REDEMPTION)).isEqualTo(Verdict.FAILED);
        assertThat(verdict(results, Check.ENGINE)).isEqualTo(Verdict.SKIPPED);
        assertThat(verdict(results, Check.APP_LIST)).isEqualTo(Verdict.SKIPPED);
    }

    @Test
    void sessionThatCameToNothingIsGivenBackToo() throws IOException {
        qlik.control().switchOn(new Fault.NoLicense());
        Map<Check, CheckResult> results = results(trial(LONG, (door, loginUri) -> signIn(loginUri)));

        assertThat(verdict(results, Check.REDEMPTION)).isEqualTo(Verdict.FAILED);
        assertThat(qlik.control().sessions()).isEmpty();
    }

    @Test
    void missingLicenceIsNamedWithItsNotification() throws IOException {
        qlik.control().switchOn(new Fault.NoLicense());
        Map<Check, CheckResult> results = results(trial(LONG, (door, loginUri) -> signIn(loginUri)));

        assertThat(results.get(Check.REDEMPTION))
                .extracting(CheckResult::verdict, result -> result.cameBack().in(Locale.ENGLISH))
                .containsExactly(Verdict.FAILED, "Qlik sent OnLicenseAccessDenied and ended the session.");
    }

    @Test
    void nobodyWhoComesBackIsSaidAfterTheWait() throws IOException {
        Map<Check, CheckResult> results = results(trial(SHORT, (door, loginUri) -> {}));

        assertThat(results.get(Check.SIGN_IN_RETURN))
                .extracting(CheckResult::verdict, result -> result.cameBack().in(Locale.ENGLISH))
                .containsExactly(Verdict.FAILED, "Nobody within 300 ms.");
    }

    @Test
    void hostMissingOnTheAllowListIsForetoldAndTheBrowserEndsInTheHub() throws IOException {
        restart(SimulatorOptions.defaults().with().hostAllowList(Set.of()).build());
        Map<Check, CheckResult> results = results(trial(SHORT, (door, loginUri) -> signIn(loginUri)));

        assertThat(verdict(results, Check.SIGN_IN_OFFER)).isEqualTo(Verdict.WARNING);
        assertThat(verdict(results, Check.SIGN_IN_RETURN)).isEqualTo(Verdict.FAILED);
        assertThat(results.get(Check.SIGN_IN_RETURN))
                .extracting(result -> result.fix().in(Locale.ENGLISH))
                .asString()
                .startsWith("Add localhost");
    }

    @Test
    void ticketWithAStateOfSomebodyElseIsNotSentAndTheWaitGoesOn() throws IOException {
        String planted = qlik.control().issueTicket("GANGWAY\\kenji");
        CheckReport report = trial(LONG, (door, loginUri) -> get(door.resolve("?state=guessed&qlikTicket=" + planted))
                .thenCompose(ignored -> signIn(loginUri)));

        assertThat(report.overall()).isEqualTo(Overall.WORKS);
        assertThat(qlik.control().ticketsRedeemed()).isEqualTo(1);
        assertThat(qlik.control().requests().toString()).doesNotContain(planted);
    }

    @Test
    void strangersWithoutAnythingAreNotWaitedFor() throws IOException {
        CheckReport report = trial(LONG, (door, loginUri) -> get(door)
                .thenCompose(ignored -> get(door.resolve("favicon.ico")))
                .thenCompose(ignored -> signIn(loginUri)));

        assertThat(report.overall()).isEqualTo(Overall.WORKS);
    }

    @Test
    void returnThatHasLostItsTicketIsNamed() throws IOException {
        CheckReport report = trial(LONG, (door, loginUri) -> get(door.resolve("?state=any")));

        assertThat(failed(report)).containsExactly(Check.SIGN_IN_RETURN);
        assertThat(report.results().get(1).cameBack().in(Locale.ENGLISH)).isEqualTo("The browser, without a ticket.");
    }

    @Test
    void twoTicketsAreRefusedUnread() throws IOException {
        CheckReport report = trial(
                LONG, (door, loginUri) -> get(door.resolve("?state=any&qlikTicket=aaaaaaaa&QlikTicket=bbbbbbbb")));

        assertThat(failed(report)).containsExactly(Check.SIGN_IN_RETURN);
        assertThat(report.results().get(1).means().in(Locale.ENGLISH)).isEqualTo("Nothing was sent to Qlik.");
    }

    @Test
    void emptyListIsAWarningAndTheCountIsAllThatIsTold() throws IOException {
        qlik.control().switchOn(new Fault.AppCount(0));
        Map<Check, CheckResult> results = results(trial(LONG, (door, loginUri) -> signIn(loginUri)));

        assertThat(verdict(results, Check.APP_LIST)).isEqualTo(Verdict.WARNING);
    }

    @Test
    void engineErrorsAreToldByTheirCode() throws IOException {
        qlik.control().switchOn(Fault.EngineError.always("GetDocList", 5, "Access denied"));
        Map<Check, CheckResult> results = results(trial(LONG, (door, loginUri) -> signIn(loginUri)));

        assertThat(verdict(results, Check.ENGINE)).isEqualTo(Verdict.PASSED);
        assertThat(results.get(Check.APP_LIST))
                .extracting(result -> result.cameBack().in(Locale.ENGLISH))
                .asString()
                .startsWith("error 5, after");
    }

    @Test
    void trialDoesNotBeginWhereTheExaminationFoundNoSignInPage() throws IOException {
        Examination examination = Examination.of("http://nowhere.invalid");
        try (ReturnDoor door = ReturnDoor.open(0);
                TyrusTransports transports = examination.transports()) {
            Doctor doctor = new Doctor(examination.equipment(transports));
            CheckReport report = doctor.signIn(
                    examination.setUp(),
                    doctor.examine(examination.setUp(), Progress.none()),
                    door,
                    LONG,
                    loginUri -> {},
                    Progress.none());

            assertThat(report.results())
                    .filteredOn(result -> Check.ofASignIn().contains(result.check()))
                    .hasSize(Check.ofASignIn().size())
                    .allMatch(result -> result.verdict() == Verdict.SKIPPED);
        }
    }

    private CheckReport trial(Duration wait, Behaviour behaviour) throws IOException {
        return trial(new CheckReport(List.of()), wait, behaviour);
    }

    private CheckReport trial(CheckReport earlier, Duration wait, Behaviour behaviour) throws IOException {
        Examination examination = Examination.of(qlik.url());
        try (ReturnDoor door = ReturnDoor.open(0);
                TyrusTransports transports = examination.transports()) {
            Consumer<URI> invitation = loginUri -> behaviour.act(door.address(), loginUri);
            return new Doctor(examination.equipment(transports))
                    .signIn(examination.setUp(), earlier, door, wait, invitation, Progress.none());
        }
    }

    private CompletableFuture<HttpResponse<String>> signIn(URI loginUri) {
        return browser.sendAsync(
                HttpRequest.newBuilder(loginUri)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=GANGWAY%5Canna&pwd=gangway"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private CompletableFuture<HttpResponse<String>> get(URI uri) {
        return browser.sendAsync(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void restart(SimulatorOptions options) {
        qlik.close();
        qlik = Simulator.start(options);
    }

    private static List<Check> failed(CheckReport report) {
        return report.results().stream()
                .filter(result -> result.verdict() == Verdict.FAILED)
                .map(CheckResult::check)
                .toList();
    }

    private static Map<Check, CheckResult> results(CheckReport report) {
        return report.results().stream().collect(toMap(CheckResult::check, result -> result));
    }

    private static Verdict verdict(Map<Check, CheckResult> results, Check check) {
        CheckResult result = results.get(check);
        if (result == null) {
            throw new AssertionError("no result of " + check);
        }
        return result.verdict();
    }

    /** What the browser does when it has the sign-in address. */
    @FunctionalInterface
    private interface Behaviour {
        void act(URI door, URI loginUri);
    }
}
