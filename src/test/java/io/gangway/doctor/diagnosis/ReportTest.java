package io.gangway.doctor.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.login.LoginMode;
import io.gangway.login.evidence.Evidence.Timed;
import io.gangway.login.evidence.HandshakeMode;
import io.gangway.login.evidence.Observation;
import io.gangway.login.evidence.Observation.Credentials;
import io.gangway.login.evidence.Observation.Purpose;
import io.gangway.login.evidence.Observation.Result;
import io.gangway.qlik.QlikServer;
import io.gangway.qlik.engine.Closure;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.engine.Notification;
import io.gangway.qlik.engine.ProxyTopic;
import io.gangway.qlik.engine.QlikUser;
import io.gangway.qlik.engine.Severity;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import io.gangway.qlik.jsonrpc.TransportClose;
import io.gangway.qlik.proxy.Exchange;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Duration TOOK = Duration.ofMillis(120);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MlE_kyfch72T6J1.",
                "abcdefghijklmnop",
                "f2b68d0c-5d1e-4a77-9c3b-1f2e3d4c5b6a",
                "anna",
                "CORP\\anna",
                "anna.meier@corp.example",
                "4711",
                "qlikTicket=MlE_kyfch72T6J1.",
                "a5ee264a8fa54303916da4ef7774d0b8"
            })
    void secretInAnyPlaceIsInNoForm(String secret) {
        for (HostNames hostNames : HostNames.values()) {
            Report report = report(full(secret), setUp(), hostNames);

            assertThat(report.text()).doesNotContain(secret);
            assertThat(report.json()).doesNotContain(secret);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sense.corp.example",
                "apps.corp.example",
                "qlikserver",
                "10.20.30.40",
                "fd00::17",
                "node2.corp.example"
            })
    void hiddenHostIsInNoForm(String host) {
        Report report = report(full(host), setUp(), HostNames.HIDDEN);

        assertThat(report.text()).doesNotContainIgnoringCase(host).doesNotContain("corp.example", "acme");
        assertThat(report.json()).doesNotContainIgnoringCase(host).doesNotContain("corp.example", "acme");
    }

    @Test
    void hiddenHostsHaveTheSamePlaceholderEverywhere() {
        List<Timed> timeline = new Timeline()
                .opened()
                .add(new Observation.ForeignSignIn("node2.corp.example"))
                .add(new Observation.ForeignSignIn("node3.corp.example"))
                .add(notice("Connection to node2.corp.example:4747 failed, sense.corp.example stopped"))
                .stopped("ForeignLoginHost")
                .timed();

        assertThat(report(timeline, setUp(), HostNames.HIDDEN).timeline())
                .extracting(Report.Line::text)
                .contains(
                        "Not sent to the sign-in page on other-host-1: the host is not allowed",
                        "Qlik says OnSessionClosed (fatal): “Connection to other-host-1 failed, qlik-host stopped”");
    }

    @Test
    void shownHostsAreShown() {
        Report report = report(Samples.goodSignIn().timed(), Samples.setUp(), HostNames.SHOWN);

        assertThat(report.text()).contains("sense.example.com", "apps.example.com");
    }

    @Test
    void documentedMessagesAreKept() {
        List<Timed> timeline = new Timeline()
                .add(notice("Session timed out due to inactivity"))
                .add(notice("Access to the app is denied: No available access type"))
                .add(notice("Connection to Qlik service failed, shutting down"))
                .timed();

        assertThat(report(timeline, setUp(), HostNames.HIDDEN).text())
                .contains("Session timed out due to inactivity")
                .contains("Access to the app is denied: No available access type")
                .contains("Connection to Qlik service failed, shutting down");
    }

    @Test
    void headTellsHowManySessionsWereOpened() {
        Report report = report(
                new Timeline()
                        .add(new Observation.ProxySessionOpened(2))
                        .opened()
                        .timed(),
                setUp(),
                HostNames.HIDDEN);

        assertThat(report.text()).contains("Sessions    2 opened for this browser so far");
        assertThat(report.json()).contains("\"sessionsOpened\" : 2");
    }

    @Test
    void jsonTellsTheSameAsTheText() {
        Report report = report(
                new Timeline()
                        .opened()
                        .said(ProxyTopic.MAX_PARALLEL_SESSIONS_EXCEEDED)
                        .timed(),
                Samples.setUp(),
                HostNames.SHOWN);

        JsonNode json = JsonMapper.builder().build().readTree(report.json());

        assertThat(json.path("product").asString()).isEqualTo("Gangway 1.2.3");
        assertThat(json.path("made").asString()).isEqualTo("2026-11-20T09:00:00Z");
        assertThat(json.path("mode").asString()).isEqualTo("auto");
        JsonNode first = json.path("causes").path(0);
        assertThat(first.path("id").asString()).isEqualTo("too-many-sessions");
        assertThat(first.path("whoCanAct").asString()).isEqualTo("USER");
        assertThat(first.path("for")).isNotEmpty();
        assertThat(report.text())
                .contains("too-many-sessions", first.path("sentence").asString());
        assertThat(json.path("timeline")).hasSize(report.timeline().size());
    }

    @ParameterizedTest
    @EnumSource(HostNames.class)
    void endlessTimelineMakesABoundedReport(HostNames hostNames) {
        Timeline timeline = new Timeline();
        IntStream.range(0, 2000).forEach(round -> timeline.opened()
                .add(notice("failed ".repeat(5000)))
                .tried(Credentials.COOKIE, "X-Qlik-Session".repeat(500))
                .stopped("NoSession"));

        Report report = report(timeline.timed(), Samples.setUp(), hostNames);

        assertThat(report.text()).hasSizeLessThan(100_000);
        assertThat(report.json()).hasSizeLessThan(150_000);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleMakesAReport(Example example) {
        Report report = Report.of(example.diagnosis(), HostNames.HIDDEN, "1.2.3", NOW);

        assertThat(report.text()).contains(example.cause().id()).doesNotContain("example.com", "anna", "GANGWAY");
        assertThat(report.timeline())
                .extracting(Report.Line::text)
                .allSatisfy(line -> assertThat(line).isNotBlank().doesNotContain("\n"));
        assertThat(report.causes())
                .allSatisfy(cause -> assertThat(cause.speaksFor()).isNotEmpty());
    }

    static Stream<Example> examples() {
        return Examples.all();
    }

    private static Report report(List<Timed> timeline, SetUp setUp, HostNames hostNames) {
        return Report.of(Diagnosis.of(timeline, setUp), hostNames, "1.2.3", NOW);
    }

    private static SetUp setUp() {
        return new SetUp(
                QlikServer.parse("https://sense.corp.example/acme"),
                Optional.of(URI.create("https://apps.corp.example/")),
                Set.of("idp.corp.example"),
                LoginMode.AUTO);
    }

    private static Observation notice(String message) {
        return new Observation.Notified(new Notification.ProxyNotice(
                ProxyTopic.SESSION_CLOSED, Severity.FATAL, Optional.empty(), Optional.of(message)));
    }

    /** Every kind of observation, with the text in each of its places that could hold it. */
    private static List<Timed> full(String text) {
        Timeline timeline = new Timeline();
        Optional<QlikUser> user = Optional.of(new QlikUser(text, text));
        String address = "https://" + text + "@sense.corp.example/" + text + "/x?targetId=" + text + "#" + text;
        List<String> names = List.of(text, "X-Qlik-Session-" + text, "X-Qlik-Session-acme");
        Exchange.Result answer = new Exchange.Status(200, List.of(text), names);
        Notification unknown = new Notification.Unknown(text, Severity.FATAL, "{\"x\":\"" + text + "\"}");
        String words = "Session of " + text + " failed: \"" + text + "\", at https://sense.corp.example/?t=" + text;
        List<Observation> observations = List.of(
                new Observation.Arrived(Optional.of(text), Optional.of(text)),
                new Observation.ArrivedMalformed(true, Optional.of(text)),
                new Observation.ModeChosen(HandshakeMode.HTTP, words),
                new Observation.Asked(Purpose.REDEEM, new Exchange(text, "/acme/" + text + "/qps", answer, TOOK)),
                new Observation.SocketTried(Credentials.TICKET, "/" + text, address, "Firefox " + text, names),
                new Observation.SocketSettled(
                        Credentials.TICKET, new EngineState.SignInRequired(Optional.of(address)), TOOK),
                new Observation.SocketSettled(
                        Credentials.COOKIE, new EngineState.Connected(user, EngineState.Start.CREATED), TOOK),
                new Observation.Notified(new Notification.Authenticated(user, Optional.of(address))),
                new Observation.Notified(new Notification.MustAuthenticate(Optional.of(address))),
                new Observation.Notified(new Notification.SessionConnected(Optional.empty(), text)),
                new Observation.Notified(unknown),
                notice(words),
                new Observation.SentToSignIn("https", "sense.corp.example", 443, "/" + text + "/", text),
                new Observation.Redeemed(text, Result.REFUSED, TOOK, TOOK),
                new Observation.SessionEnded(closed(new Closure.ByQlik(unknown))),
                new Observation.SessionEnded(closed(new Closure.Lost(new TransportClose.ByPeer(1000, words)))),
                new Observation.SessionEnded(closed(new Closure.NotOpened(new HandshakeFailure.NotTrusted(words)))),
                new Observation.SessionEnded(closed(new Closure.NotOpened(new HandshakeFailure.Broken(words)))),
                new Observation.Stopped(text));
        observations.forEach(timeline::add);
        return timeline.timed();
    }

    private static EngineState closed(Closure closure) {
        return new EngineState.Closed(closure);
    }
}
