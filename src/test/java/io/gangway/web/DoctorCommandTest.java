package io.gangway.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.simulator.Fault;
import io.gangway.simulator.SessionView;
import io.gangway.simulator.Simulator;
import io.gangway.simulator.SimulatorOptions;
import io.gangway.simulator.Tls;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DoctorCommandTest {

    private static final String LOGGING_SYSTEM = "org.springframework.boot.logging.LoggingSystem";
    private static final String QLIK_URL = "gangway.qlik.url";
    private static final Pattern SIGN_IN_ADDRESS = Pattern.compile("http://\\S+targetId=\\S+");

    private final Simulator qlik = Simulator.start(SimulatorOptions.defaults());
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** The command silences the whole log, and the tests after this one may want theirs. */
    @BeforeAll
    static void keepLogging() {
        System.setProperty(LOGGING_SYSTEM, "none");
    }

    @AfterAll
    static void giveBack() {
        System.clearProperty(LOGGING_SYSTEM);
    }

    @AfterEach
    void stop() {
        System.clearProperty(QLIK_URL);
        qlik.close();
    }

    // ---- exit codes

    @Test
    void soundSetUpEndsWithZero() {
        assertThat(run("--url", qlik.url().toString())).isZero();
        assertThat(out.toString())
                .startsWith("Gangway doctor, looking at " + qlik.url())
                .contains("WebSocket ............... ok", "It works. 16 passed, 0 with warnings, 0 failed, 0 skipped.");
    }

    @Test
    void warningsEndWithOne() {
        System.setProperty("server.servlet.session.cookie.same-site", "strict");
        try {
            assertThat(run("--url", qlik.url().toString())).isEqualTo(1);
            assertThat(out.toString()).contains("Cookies of Gangway ...... warning", "It works, with warnings.");
        } finally {
            System.clearProperty("server.servlet.session.cookie.same-site");
        }
    }

    @Test
    void failureEndsWithTwoAndTellsTheWholeStory() {
        qlik.control().switchOn(new Fault.UpgradeRefused(403));

        assertThat(run("--url", qlik.url().toString())).isEqualTo(2);
        assertThat(out.toString())
                .contains("WebSocket ............... FAILED", "    tried: Opened", "    got:   HTTP 403")
                .contains("    means: Either", "    fix:   Add 127.0.0.1", "It will not work like this.");
    }

    // ---- settings

    @Test
    void withoutAddressTheOneOfTheSettingsIsTaken() {
        System.setProperty(QLIK_URL, qlik.url().toString());

        assertThat(run()).isZero();
    }

    @Test
    void addressOnTheCommandLineIsExaminedInsteadOfTheSetOne() {
        System.setProperty(QLIK_URL, "ftp://nonsense");

        assertThat(run("--url", qlik.url().toString())).isZero();
    }

    @Test
    void withoutAnyAddressItSaysWhereToSetOne() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("--url", "GANGWAY_QLIK_URL");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void wrongSettingIsToldInOneSentence() {
        System.setProperty(QLIK_URL, "ftp://sense.example.com");

        assertThat(run()).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "gangway.qlik.url is \"ftp://sense.example.com\", but it should begin with https://.");
    }

    @ParameterizedTest
    @CsvSource({
        "--port=70000, 'The port must be from 0 to 65535, not 70000'",
        "--port=abc, 'Invalid value for option ''--port'': ''abc'' is not an int'",
        "--wait=0, 'The wait must be at least a second, not 0'",
        "--bogus, Unknown option: '--bogus'"
    })
    void wrongOptionIsExplainedInTwoLines(String option, String explanation) {
        assertThat(run("--url", qlik.url().toString(), option)).isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly(explanation, "Try 'java -jar gangway.jar doctor --help'.");
    }

    @Test
    void helpNamesTheCommandAsItIsTyped() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .startsWith("Usage: java -jar gangway.jar doctor ")
                .contains("  java -jar gangway.jar doctor --url https://sense.example.com --sign-in");
    }

    @Test
    void missingCaFileIsNamed() {
        assertThat(run("--url", qlik.url().toString(), "--ca", "no-such.pem")).isEqualTo(2);
        assertThat(err.toString()).startsWith("--ca is \"file:///").contains("no-such.pem", "readable file");
    }

    @Test
    void fileWithoutCertificatesIsExplained(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("ca.pem"), "no certificate");

        assertThat(run("--url", qlik.url().toString(), "--ca", file.toString())).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).startsWith("--ca is \"file:///").contains("ca.pem", "certificates in PEM");
    }

    @Test
    void certificateOfTheCaFileIsTrusted(@TempDir Path folder) throws Exception {
        try (Simulator secure = Simulator.start(
                SimulatorOptions.defaults().with().tls(Tls.local()).build())) {
            Path file = Files.writeString(
                    folder.resolve("ca.pem"), pem(secure.certificate().orElseThrow()));

            assertThat(run("--url", secure.url().toString())).isEqualTo(2);
            assertThat(out.toString()).contains("TLS certificate ......... FAILED");
            assertThat(run("--url", secure.url().toString(), "--ca", file.toString()))
                    .isZero();
        }
    }

    private static String pem(X509Certificate certificate) throws CertificateEncodingException {
        String base64 = Base64.getMimeEncoder().encodeToString(certificate.getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
    }

    @Test
    void takenPortIsExplained() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());

            assertThat(run("--url", qlik.url().toString(), "--sign-in", "--port", port))
                    .isEqualTo(2);
            assertThat(err.toString()).startsWith("Cannot listen on port " + port + ": Address already in use");
            assertThat(out.toString()).isEmpty();
        }
    }

    // ---- output

    @Test
    void jsonHasAllFieldsOfAllChecksAndNothingElseIsPrinted() {
        qlik.control().switchOn(new Fault.UpgradeRefused(403));

        assertThat(run("--url", qlik.url().toString(), "--json")).isEqualTo(2);
        JsonNode json = JsonMapper.builder().build().readTree(out.toString());
        assertThat(json.path("verdict").asString()).isEqualTo("will-not-work");
        assertThat(json.path("exitCode").asInt()).isEqualTo(2);
        assertThat(json.path("qlikUrl").asString()).isEqualTo(qlik.url().toString());
        assertThat(json.path("checks")).hasSize(16);
        assertThat(json.path("checks").values()).allSatisfy(check -> assertThat(check.propertyNames())
                .containsExactly("id", "title", "verdict", "tried", "cameBack", "means", "fix", "millis"));
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json", "--no-color"})
    void ticketInTheAddressIsNotRepeated(String form) {
        assertThat(run("--url", qlik.url() + "?qlikTicket=secret", form)).isEqualTo(2);
        assertThat(out.toString() + err).contains(qlik.url().toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void coloursAreForTerminalsAndCanBeSwitchedOff(boolean switchedOff) {
        List<String> arguments = new ArrayList<>(List.of("--url", qlik.url().toString()));
        if (switchedOff) {
            arguments.add("--no-color");
        }
        CommandLine onATerminal = commandLine(out).setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.ON));

        onATerminal.execute(arguments.toArray(String[]::new));

        assertThat(out.toString().contains("\u001b[")).isNotEqualTo(switchedOff);
        assertThat(out.toString()).contains("It works.");
    }

    @Test
    void noColoursArePrintedWhereNoTerminalIs() {
        run("--url", qlik.url().toString());

        assertThat(out.toString()).doesNotContain("\u001b");
    }

    // ---- sign-in

    @Test
    void signInPrintsTheAddressToOpenAndChecksTheRest() {
        qlik.control().switchOn(new Fault.SignOutRefused(403)); // The session stays, and what it is known by.
        CompletableFuture<HttpResponse<String>> page = new CompletableFuture<>();
        StringWriter terminal = new StringWriter();

        int exitCode = commandLine(new Browser(terminal, page))
                .execute("--url", qlik.url().toString(), "--sign-in", "--wait", "30");

        assertThat(terminal.toString()).contains("Open this address", "App list ................ ok", "Apps: 240");
        assertThat(exitCode).isZero();
        assertThat(page.join().body()).contains("You can close this window");
        assertNoSecrets(terminal.toString(), page.join().uri());
    }

    @Test
    void signInForMachinesInvitesOnStandardError() {
        qlik.control().switchOn(new Fault.SignOutRefused(403));
        CompletableFuture<HttpResponse<String>> page = new CompletableFuture<>();
        CommandLine command = commandLine(out).setErr(new PrintWriter(new Browser(err, page), true));

        assertThat(command.execute("--url", qlik.url().toString(), "--sign-in", "--json", "--wait", "30"))
                .isZero();
        assertThat(JsonMapper.builder().build().readTree(out.toString()).path("checks"))
                .hasSize(23);
        assertThat(err.toString()).contains("Open this address");
        assertThat(out.toString()).doesNotContain("targetId");
        assertNoSecrets(out.toString() + err, page.join().uri());
    }

    /** Neither what Qlik brought back to the door, nor what the session is known by. */
    private void assertNoSecrets(String text, URI returned) {
        for (String parameter : returned.getQuery().split("&")) {
            assertThat(text).doesNotContain(parameter.substring(parameter.indexOf('=') + 1));
        }
        assertThat(qlik.control().sessions())
                .isNotEmpty()
                .extracting(SessionView::id)
                .allSatisfy(id -> assertThat(text).doesNotContain(id));
    }

    private int run(String... arguments) {
        return commandLine(out).execute(arguments);
    }

    private CommandLine commandLine(Writer standardOut) {
        return DoctorCommand.commandLine()
                .setOut(new PrintWriter(standardOut, true))
                .setErr(new PrintWriter(err, true));
    }

    /** Somebody who reads the terminal, and signs in as soon as there is an address to do so. */
    private static final class Browser extends Writer {

        private final StringWriter terminal;
        private final CompletableFuture<HttpResponse<String>> page;
        private final HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        private boolean signedIn;

        Browser(StringWriter terminal, CompletableFuture<HttpResponse<String>> page) {
            this.terminal = terminal;
            this.page = page;
        }

        @Override
        public void write(char[] text, int offset, int length) {
            terminal.write(text, offset, length);
        }

        @Override
        public void flush() {
            Matcher address = SIGN_IN_ADDRESS.matcher(terminal.toString());
            if (!signedIn && address.find()) {
                signedIn = true;
                HttpRequest form = HttpRequest.newBuilder(URI.create(address.group()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=GANGWAY%5Canna&pwd=gangway"))
                        .build();
                http.sendAsync(form, HttpResponse.BodyHandlers.ofString()).thenAccept(page::complete);
            }
        }

        @Override
        public void close() {
            http.shutdownNow();
        }
    }
}
