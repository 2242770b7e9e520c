package io.gangway.doctor.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.qlik.jsonrpc.tyrus.TyrusTransports;
import io.gangway.simulator.Fault;
import io.gangway.simulator.Simulator;
import io.gangway.simulator.SimulatorOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole doctor against the simulator's faults: all checks that find each. */
class FaultsTest {

    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Simulator qlik =
            Simulator.start(SimulatorOptions.defaults().with().prefix("sales").build());

    @AfterEach
    void stop() {
        browser.shutdownNow();
        qlik.close();
    }

    @ParameterizedTest
    @CsvSource({
        "login-proxy=other, SIGN_IN_PAGE FAILED, WILL_NOT_WORK",
        "login-uri-at=http://sense-01.internal:80, SIGN_IN_PAGE FAILED, WILL_NOT_WORK",
        "login-uri=javascript:alert(1), HTTP WARNING; SIGN_IN_PAGE FAILED, WILL_NOT_WORK",
        "login-uri-missing, HTTP WARNING; SIGN_IN_PAGE FAILED; RETURN_ADDRESS WARNING, WILL_NOT_WORK",
        "login-module=windows, SIGN_IN_KIND WARNING, WORKS_WITH_WARNINGS",
        "login-module=forms, '', WORKS",
        "anonymous, FIRST_MESSAGE WARNING, WORKS_WITH_WARNINGS",
        "csrf=on-strict, UPGRADE WARNING, WORKS_WITH_WARNINGS",
        "csrf-token=404-cookie, '', WORKS",
        "product-info-open, '', WORKS",
        "clock-off=-7m, CLOCK WARNING, WORKS_WITH_WARNINGS",
        "bad-request, HTTP FAILED, WILL_NOT_WORK",
        "upgrade-refused=403, UPGRADE FAILED, WILL_NOT_WORK",
        "host-not-allowed, UPGRADE FAILED; RETURN_ADDRESS WARNING, WILL_NOT_WORK",
        "upgrade-refused=302, UPGRADE FAILED, WILL_NOT_WORK",
        "delay:request=1s, '', WORKS"
    })
    void examinationFindsTheFault(String fault, String found, Overall overall) {
        qlik.control().switchOn(Fault.parse(fault));
        CheckReport report = Examination.of(qlik.url()).report();

        assertThat(String.join("; ", notWell(report))).isEqualTo(found);
        assertThat(report.overall()).isEqualTo(overall);
        assertThat(report.toString()).doesNotContain("targetId").doesNotContainPattern("\\{\\w+}");
    }

    @ParameterizedTest
    @CsvSource({
        "anonymous, SIGN_IN_OFFER FAILED",
        "login-uri-at=https://sense-01.internal, SIGN_IN_OFFER FAILED",
        "login-uri-missing, SIGN_IN_OFFER FAILED",
        "return-lost=ticket, SIGN_IN_RETURN FAILED",
        "ticket-refused, REDEMPTION FAILED",
        "ticket-life=0s, REDEMPTION FAILED",
        "ticket-spent-elsewhere, REDEMPTION FAILED",
        "session-limit=0, REDEMPTION FAILED",
        "refused-with=OnNoEngineAvailable, REDEMPTION FAILED",
        "on-connected-state=SESSION_ERROR_NO_LICENSE, REDEMPTION FAILED",
        "cookie-name=Other, ''",
        "session-late=1, VALIDATION WARNING",
        "user-inactive, VALIDATION WARNING",
        "engine-error:EngineVersion=5, ENGINE FAILED",
        "apps=0, APP_LIST WARNING"
    })
    void signInFindsTheFault(String fault, String found) throws IOException {
        qlik.control().switchOn(Fault.parse(fault));
        Examination examination = Examination.of(qlik.url());
        try (ReturnDoor door = ReturnDoor.open(0);
                TyrusTransports transports = examination.transports()) {
            CheckReport report = new Doctor(examination.equipment(transports))
                    .signIn(
                            examination.setUp(),
                            new CheckReport(List.of()),
                            door,
                            Duration.ofSeconds(30),
                            this::signIn,
                            Progress.none());

            assertThat(String.join("; ", notWell(report))).isEqualTo(found);
            assertThat(report.toString()).doesNotContain("targetId").doesNotContainPattern("\\{\\w+}");
        }
    }

    private void signIn(URI loginUri) {
        HttpRequest form = HttpRequest.newBuilder(loginUri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=GANGWAY%5Canna&pwd=gangway"))
                .build();
        var unused = browser.sendAsync(form, HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> notWell(CheckReport report) {
        return report.results().stream()
                .filter(result -> result.verdict() == Verdict.WARNING || result.verdict() == Verdict.FAILED)
                .map(result -> result.check() + " " + result.verdict())
                .toList();
    }
}
