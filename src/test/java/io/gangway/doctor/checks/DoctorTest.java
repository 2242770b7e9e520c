package io.gangway.doctor.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.simulator.CsrfMode;
import io.gangway.simulator.Fault;
import io.gangway.simulator.Simulator;
import io.gangway.simulator.SimulatorOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DoctorTest {

    @ParameterizedTest
    @EnumSource(
            value = CsrfMode.class,
            names = {"OFF", "ON", "ON_ACCEPTING_TICKETS"})
    void soundSetUpWorksWithOlderAndNewerReleases(CsrfMode csrf) {
        try (Simulator qlik = Simulator.start(
                SimulatorOptions.defaults().with().prefix("sales").csrf(csrf).build())) {
            CheckReport report = Examination.of(qlik.url()).report();

            assertThat(report.results()).extracting(CheckResult::check).containsExactlyElementsOf(Check.ofTheSetUp());
            assertThat(report.results())
                    .allSatisfy(result ->
                            assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.PASSED));
            assertThat(report.overall()).isEqualTo(Overall.WORKS);
        }
    }

    @Test
    void examinationOpensNoSessionAndSpendsNoTicket() {
        try (Simulator qlik = Simulator.start(SimulatorOptions.defaults())) {
            Examination.of(qlik.url()).report();

            assertThat(qlik.control().sessions()).isEmpty();
            assertThat(qlik.control().ticketsIssued()).isZero();
        }
    }

    @Test
    void checksThatNeedAFailedOneAreSkippedWithTheReason() {
        CheckReport report = Examination.of("http://nowhere.invalid").report();

        assertThat(verdicts(report))
                .startsWith("ADDRESS PASSED", "DNS FAILED", "TCP SKIPPED", "TLS SKIPPED", "HTTP SKIPPED")
                .contains("COOKIES PASSED", "PUBLIC_ADDRESS WARNING");
        assertThat(report.results().get(2).means().in(Locale.ENGLISH)).contains("it needs \"Host name\"");
        assertThat(report.overall()).isEqualTo(Overall.WILL_NOT_WORK);
        assertThat(report.overall().exitCode()).isEqualTo(2);
    }

    @Test
    void checkThatFailsItselfIsOneFindingAndTheOthersGoOn() {
        try (Simulator qlik = Simulator.start(SimulatorOptions.defaults())) {
            Examination examination = Examination.of(qlik.url());
            CheckReport report = new Doctor(examination.equipment((handshake, listener) -> {
                        throw new IllegalStateException("a fault");
                    }))
                    .examine(examination.setUp(), Progress.none());

            assertThat(verdicts(report))
                    .hasSize(Check.ofTheSetUp().size())
                    .contains("UPGRADE FAILED", "FIRST_MESSAGE SKIPPED", "COOKIES PASSED");
            assertThat(report.results())
                    .extracting(result -> result.cameBack().in(Locale.ENGLISH))
                    .contains("An error inside Gangway: IllegalStateException.");
        }
    }

    @Test
    void listenerIsToldBeforeAndAfterEachCheck() {
        List<String> told = new ArrayList<>();
        Examination.of("http://nowhere.invalid").report(new Progress() {
            @Override
            public void before(Check check) {
                told.add("before " + check.id());
            }

            @Override
            public void after(CheckResult result) {
                told.add("after " + result.check().id());
            }
        });

        assertThat(told).startsWith("before address", "after address", "before dns", "after dns");
        assertThat(told).hasSize(2 * Check.ofTheSetUp().size());
    }

    @Test
    void noTextKeepsAPlaceUnfilledOrShowsAQuery() {
        try (Simulator qlik = Simulator.start(SimulatorOptions.defaults())) {
            for (Fault fault :
                    List.of(new Fault.NoLicense(), new Fault.BadRequestPage(), new Fault.UpgradeRefused(403))) {
                qlik.control().switchAllOff();
                qlik.control().switchOn(fault);
                assertThat(Examination.of(qlik.url()).report().results())
                        .allSatisfy(result -> assertThat(result.tried().in(Locale.ENGLISH)
                                        + result.cameBack().in(Locale.ENGLISH)
                                        + result.means().in(Locale.ENGLISH)
                                        + result.fix().in(Locale.ENGLISH))
                                .doesNotContainPattern("[{}?]")
                                .doesNotContain("targetId"));
            }
        }
    }

    private static List<String> verdicts(CheckReport report) {
        return report.results().stream()
                .map(result -> result.check() + " " + result.verdict())
                .toList();
    }
}
