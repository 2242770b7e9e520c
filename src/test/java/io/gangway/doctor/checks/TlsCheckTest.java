package io.gangway.doctor.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.simulator.Simulator;
import io.gangway.simulator.SimulatorOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsCheckTest {

    private static final String RIGHT_HOST = "dns:localhost";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void trustedCertificateIsGoodAndItsDetailsAreShown() throws Exception {
        try (TlsServer server = TlsServer.start(folder, RIGHT_HOST, "-validity", "90")) {
            Found finding =
                    Examination.of(server.url()).trusting(server.trusting()).finding(new TlsCheck());

            assertThat(finding.outcome()).isEqualTo(Outcome.TLS_GOOD);
            assertThat(finding.details())
                    .containsEntry("subject", Phrase.of("CN=the server"))
                    .containsEntry("issuer", Phrase.of("CN=the server"))
                    .containsEntry("names", Phrase.of("localhost"))
                    .containsEntry("days", Phrase.of("89"));
        }
    }

    @Test
    void certificateOfLessThanThirtyDaysExpiresSoon() throws Exception {
        try (TlsServer server = TlsServer.start(folder, RIGHT_HOST, "-validity", "20")) {
            assertThat(Examination.of(server.url()).trusting(server.trusting()).outcome(new TlsCheck()))
                    .isEqualTo(Outcome.TLS_EXPIRES_SOON);
        }
    }

    @Test
    void certificateThatNobodyVouchesForIsSelfSigned() throws Exception {
        try (TlsServer server = TlsServer.start(folder, RIGHT_HOST, "-validity", "90")) {
            assertThat(Examination.of(server.url()).outcome(new TlsCheck())).isEqualTo(Outcome.TLS_SELF_SIGNED);
        }
    }

    @Test
    void certificateForAnotherNameIsForTheWrongHost() throws Exception {
        try (TlsServer server = TlsServer.start(folder, "dns:sense.example.com", "-validity", "90")) {
            Found finding =
                    Examination.of(server.url()).trusting(server.trusting()).finding(new TlsCheck());

            assertThat(finding.outcome()).isEqualTo(Outcome.TLS_WRONG_HOST);
            assertThat(finding.details()).containsEntry("names", Phrase.of("sense.example.com"));
        }
    }

    @Test
    void certificateOfThePastHasExpired() throws Exception {
        try (TlsServer server = TlsServer.start(folder, RIGHT_HOST, "-startdate", "-20d", "-validity", "10")) {
            assertThat(Examination.of(server.url()).trusting(server.trusting()).outcome(new TlsCheck()))
                    .isEqualTo(Outcome.TLS_EXPIRED);
        }
    }

    @Test
    void certificateOfTheFutureIsNotYetValid() throws Exception {
        try (TlsServer server = TlsServer.start(folder, RIGHT_HOST, "-startdate", "+20d", "-validity", "90")) {
            assertThat(Examination.of(server.url()).trusting(server.trusting()).outcome(new TlsCheck()))
                    .isEqualTo(Outcome.TLS_NOT_YET_VALID);
        }
    }

    @Test
    void untrustedCertificateKeepsTheChecksAfterItFromRunning() throws Exception {
        try (TlsServer server = TlsServer.start(folder, RIGHT_HOST, "-validity", "90")) {
            CheckResult http = Examination.of(server.url()).result(Check.HTTP);

            assertThat(http.verdict()).isEqualTo(Verdict.SKIPPED);
            assertThat(http.means().in(Locale.ENGLISH)).contains("TLS certificate");
        }
    }

    @Test
    void serverThatHangsUpMakesNoHandshake() throws IOException, InterruptedException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread hangingUp = Thread.startVirtualThread(() -> hangUp(server));
            assertThat(Examination.of("https://localhost:" + server.getLocalPort())
                            .outcome(new TlsCheck()))
                    .isEqualTo(Outcome.TLS_NO_HANDSHAKE);
            hangingUp.join();
        }
    }

    @Test
    void plainHttpIsFineOnThisMachineOnly() {
        assertThat(Examination.of("http://localhost").outcome(new TlsCheck())).isEqualTo(Outcome.TLS_LOCAL_HTTP);
        assertThat(Examination.of("http://sense.example.com").outcome(new TlsCheck()))
                .isEqualTo(Outcome.TLS_NONE);
    }

    @Test
    void noHandshakeIsClaimedWhereNoneWasMade() {
        assertThat(Phrase.text("tls.tried").in(Locale.ENGLISH)).contains("handshakes");
        try (Simulator plain = Simulator.start(SimulatorOptions.defaults())) {
            assertThat(Examination.of(plain.url()).result(Check.TLS).tried().in(Locale.ENGLISH))
                    .isEqualTo("Looked at the address.");
        }
    }

    private static void hangUp(ServerSocket server) {
        try {
            server.accept().close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
