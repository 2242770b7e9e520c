package io.gangway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.doctor.diagnosis.Cause;
import io.gangway.simulator.CsrfMode;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each cause, produced by the simulator and met by the real sign-in over real sockets, is the one that is named first. */
class CausesTest {

    /** Causes that cannot be brought about here, and why not. */
    private static final Map<Cause, String> NOT_HERE = Map.of();

    static Stream<Scenario> scenarios() {
        return Scenarios.all();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void causeIsNamedFirst(Scenario scenario) {
        try (SignInAtSimulator browser = new SignInAtSimulator(scenario.conditions())) {
            scenario.story().accept(browser);

            assertThat(browser.firstCause()).as(browser.report()).contains(scenario.cause());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCauseIsMetByTheWholeProduct(Cause cause) {
        assertThat(Stream.concat(Scenarios.all().map(Scenario::cause), NOT_HERE.keySet().stream()))
                .contains(cause);
    }

    @Test
    void goodSignInHasNoCause() {
        try (SignInAtSimulator browser = new SignInAtSimulator(Conditions.good())) {
            browser.come();
            browser.signInAndComeBack();

            assertThat(browser.firstCause()).isEmpty();
        }
    }

    /** A newer server needs no setting: the probe finds out, and one ticket is enough. */
    @ParameterizedTest
    @EnumSource
    void serverOfAnyAgeLetsInWithOneTicket(CsrfMode release) {
        try (SignInAtSimulator browser = new SignInAtSimulator(Conditions.good().release(release))) {
            browser.come();

            assertThat(browser.signInAndComeBack()).isTrue();
            assertThat(browser.come()).isTrue();
            assertThat(browser.qlik().ticketsRedeemed()).isEqualTo(1);
        }
    }
}
