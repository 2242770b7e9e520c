package io.gangway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.doctor.diagnosis.Cause;
import io.gangway.simulator.CsrfMode;
import io.gangway.simulator.Fault;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each cause, produced by the simulator and met by the real sign-in over real sockets, is the one that is named first. */
class CausesTest {

    @ParameterizedTest
    @MethodSource
    void faultAtTheFirstVisitIsNamed(Fault fault, Cause cause) {
        try (SignInAtSimulator signIn = new SignInAtSimulator(fault)) {
            signIn.come();

            assertThat(signIn.firstCause()).contains(cause);
        }
    }

    static Stream<Arguments> faultAtTheFirstVisitIsNamed() {
        return Stream.of(
                Arguments.of(new Fault.BadRequestPage(), Cause.VIRTUAL_PROXY_NOT_LINKED),
                Arguments.of(new Fault.UpgradeRefused(503), Cause.SERVER_NOT_READY),
                Arguments.of(new Fault.LoginUriAt("http://qlik-internal:80"), Cause.SIGN_IN_ON_INTERNAL_HOST),
                Arguments.of(new Fault.LoginUriMissing(), Cause.SIGN_IN_WITHOUT_ADDRESS),
                Arguments.of(new Fault.NoPush(), Cause.SILENT_SOCKET),
                Arguments.of(new Fault.Anonymous(), Cause.ANONYMOUS));
    }

    @ParameterizedTest
    @MethodSource
    void faultAfterTheReturnIsNamed(Fault fault, Cause cause) {
        try (SignInAtSimulator signIn = new SignInAtSimulator(fault)) {
            signIn.come();
            signIn.signInAndComeBack();

            assertThat(signIn.firstCause()).contains(cause);
        }
    }

    static Stream<Arguments> faultAfterTheReturnIsNamed() {
        return Stream.of(
                Arguments.of(new Fault.TicketAlwaysRefused(), Cause.TICKET_USED),
                Arguments.of(new Fault.TicketSpentElsewhere(), Cause.TICKET_USED),
                Arguments.of(new Fault.RefusedWith("OnMaxParallelSessionsExceeded"), Cause.TOO_MANY_SESSIONS),
                Arguments.of(new Fault.NoLicense(), Cause.NO_LICENCE),
                Arguments.of(new Fault.RefusedWith("OnExcessLicenseAssignment"), Cause.LICENCE_EXCEEDED),
                Arguments.of(new Fault.RefusedWith("OnNoEngineAvailable"), Cause.NO_ENGINE),
                Arguments.of(new Fault.RefusedWith("OnNoRepositoryAvailable"), Cause.NO_REPOSITORY),
                Arguments.of(new Fault.OnConnectedState("SESSION_ERROR_NO_LICENSE"), Cause.ENGINE_WITHOUT_LICENCE),
                Arguments.of(
                        new Fault.OnConnectedState("SESSION_ERROR_SECURITY_HEADER_CHANGED"),
                        Cause.SECURITY_HEADER_CHANGED),
                Arguments.of(
                        new Fault.OnConnectedState("SESSION_ACCESS_CONTROL_SETUP_FAILURE"), Cause.ACCESS_RULES_FAILED),
                Arguments.of(new Fault.OnConnectedState("SESSION_ERROR_LIMIT_EXCEEDED"), Cause.ENGINE_SESSION_LIMIT));
    }

    /** A newer server needs no setting: the probe finds out, and one ticket is enough. */
    @ParameterizedTest
    @MethodSource
    void serverOfAnyAgeLetsInWithOneTicket(CsrfMode release) {
        try (SignInAtSimulator signIn = new SignInAtSimulator(new Fault.Csrf(release))) {
            signIn.come();

            assertThat(signIn.signInAndComeBack()).isTrue();
            assertThat(signIn.comesIn()).isTrue();
            assertThat(signIn.ticketsRedeemed()).isEqualTo(1);
        }
    }

    static Stream<CsrfMode> serverOfAnyAgeLetsInWithOneTicket() {
        return Stream.of(CsrfMode.values());
    }
}
