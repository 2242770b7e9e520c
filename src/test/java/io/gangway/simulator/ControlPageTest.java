package io.gangway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlPageTest extends SimulatorTestBase {

    private String page() {
        return visitor.get("/simulator").body();
    }

    private HttpResponse<String> submit(String form, String... headers) {
        var token = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(page());
        assertThat(token.find()).isTrue();
        return visitor.post("/simulator", "token=" + token.group(1) + "&" + form, headers);
    }

    @Test
    void pageShowsTicketsSessionsSocketsAndRequestsButNoSecretInFull() {
        String ticket = simulator.control().issueTicket(KENJI);
        visitor.connectAs(ANNA).greeted();
        visitor.get("/qps/user?qlikTicket=" + ticket);
        String session = simulator.control().sessions().getFirst().id();
        assertThat(page())
                .contains("GANGWAY\\anna", "GANGWAY\\kenji", "/app/engineData", "/qps/user", "?qlikTicket=")
                .contains(Mask.value(ticket), Mask.value(session))
                .doesNotContain(ticket, session);
        assertThat(visitor.get("/simulator/state.json").body())
                .contains("\"account\":\"GANGWAY\\\\anna\"", "\"status\":101")
                .doesNotContain(ticket, session);
    }

    @Test
    void pageListsEveryFaultWithItsSentence() {
        assertThat(page())
                .contains(FaultCatalog.kinds()
                        .map(kind -> "<p>" + Markup.text(kind.sentence()).html() + "</p>")
                        .toList());
    }

    @Test
    void faultsComeBeforeWhatTheSimulatorSaw() {
        String page = page();
        assertThat(page.indexOf("id=\"faults\"")).isPositive().isLessThan(page.indexOf("id=\"tables\""));
    }

    @Test
    void formSwitchesAFaultOnAndOffAgain() {
        HttpResponse<String> answer = submit("do=on&fault=ticket-life&value=5s");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Visitor.location(answer)).isEqualTo("/simulator");
        assertThat(simulator.control().faults()).containsExactly(new Fault.TicketLife(Duration.ofSeconds(5)));
        submit("do=off&fault=ticket-life");
        assertThat(simulator.control().faults()).isEmpty();
    }

    @Test
    void wrongValueIsKeptEscapedAndExplained() {
        HttpResponse<String> answer = submit("do=on&fault=ticket-life&value=%22%3E%3Cscript%3E");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("a time is wanted", "value=\"&quot;&gt;&lt;script&gt;\"", "aria-invalid=\"true\"")
                .doesNotContain("\"><script>");
    }

    @Test
    void buttonEndsSessionsWithTheNotificationChosen() {
        Wire wire = visitor.connectAs(ANNA).greeted();
        submit("do=end-sessions&notification=OnSessionLoggedOut");
        assertThat(wire.method()).isEqualTo("OnSessionLoggedOut");
        assertThat(simulator.control().sessions()).isEmpty();
    }

    @Test
    void buttonDropsSockets() throws IOException {
        try (var wire = BareWire.connectedAs(ANNA, simulator)) {
            submit("do=drop-sockets");
            assertThat(wire.rest()).isEmpty();
        }
    }

    @Test
    void formWithoutTheTokenIsRefused() {
        assertThat(visitor.post("/simulator", "do=all-off").statusCode()).isEqualTo(403);
        assertThat(visitor.post("/simulator", "do=all-off&token=guess").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, http://evil.example",
        "Origin, null",
        "Origin, http://localhost:1",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
    })
    void otherSitesMayNeitherSwitchNorRead(String header, String value) {
        assertThat(submit("do=on&fault=no-push", header, value).statusCode()).isEqualTo(403);
        assertThat(visitor.delete("/simulator/faults", header, value).statusCode())
                .isEqualTo(403);
        HttpResponse<String> read = visitor.get("/simulator/state.json", header, value);
        assertThat(read.statusCode()).isEqualTo(403);
        assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(simulator.control().faults()).isEmpty();
    }

    @Test
    void linkFromAnotherSiteMayBeFollowed() {
        assertThat(visitor.get("/simulator", "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void hostNameThatIsNotTheSimulatorsIsRefused() throws IOException {
        try (var socket = new Socket("127.0.0.1", simulator.port())) {
            socket.getOutputStream()
                    .write("GET /simulator/state.json HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void hostileNamesAreEscaped() {
        visitor.post(
                "/qps/ticket?xrfkey=" + Visitor.KEY,
                "{\"UserDirectory\":\"X\",\"UserId\":\"<img src=x>\"}",
                "X-Qlik-Xrfkey",
                Visitor.KEY);
        assertThat(page()).contains("&lt;img src=x&gt;").doesNotContain("<img src=x>");
    }

    @Test
    void nothingInThePageRunsBesidesItsOwnScriptFile() {
        HttpResponse<String> answer = visitor.get("/simulator");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.body()).doesNotContainPattern("<script(?! src)| on[a-z]+=|style=");
        assertThat(visitor.get("/simulator/control.js").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/simulator/control.css").statusCode()).isEqualTo(200);
    }

    @Test
    void controlIsStruckByNoFaultAndLeavesNoTrace() {
        switchOn(new Fault.BadRequestPage(), new Fault.Delay(Fault.Step.REQUEST, Duration.ofHours(1)));
        assertThat(visitor.get("/simulator").statusCode()).isEqualTo(200);
        assertThat(simulator.control().requests()).isEmpty();
    }

    @Test
    void watchingDoesNotKeepASessionAlive() {
        visitor.get("/hub/?qlikTicket=" + simulator.control().issueTicket(ANNA));
        time.advance(Duration.ofMinutes(29));
        page();
        time.advance(Duration.ofMinutes(1));
        simulator.control().sweep();
        assertThat(simulator.control().sessions()).isEmpty();
    }

    @Test
    void controlIsAtTheRootOnly() {
        restart(options().prefix("vp"));
        assertThat(visitor.get("/simulator").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/simulator/pages.css").statusCode()).isEqualTo(200);
        assertThat(visitor.get("http://127.0.0.1:" + simulator.port() + "/simulator")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void signInPageLinksToIt() {
        String login = Visitor.location(visitor.get("/hub/"));
        assertThat(visitor.get(login).body()).contains("<a href=\"/simulator\">");
    }

    @ParameterizedTest
    @CsvSource({
        "ticket-refused, ticket-refused",
        "delay:connected=20s, delay:connected=20s",
        "login-uri-at=http://sense-01.internal:80, login-uri-at=http://sense-01.internal:80",
        "login-uri-at=http%3A%2F%2Fsense-01.internal, login-uri-at=http://sense-01.internal",
        "engine-error:GetDocList=15*2%20Request%20aborted, engine-error:GetDocList=15*2 Request aborted",
    })
    void programsSwitchFaultsByTheirText(String path, String text) {
        assertThat(visitor.put("/simulator/faults/" + path).statusCode()).isEqualTo(204);
        assertThat(visitor.get("/simulator/faults").body()).contains("\"on\":[\"" + text + "\"]");
        String name = text.split("=", 2)[0];
        assertThat(visitor.delete("/simulator/faults/" + name).statusCode()).isEqualTo(204);
        assertThat(simulator.control().faults()).isEmpty();
    }

    @Test
    void wrongFaultOfAProgramIsExplained() {
        HttpResponse<String> answer = visitor.put("/simulator/faults/no-such");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("There is no fault \"no-such\"");
    }

    @Test
    void programsReadTheLatestRequestsFirst() {
        visitor.get("/qps/user");
        visitor.get("/nosuch?qlikTicket=MlE_kyfch72T6J1.");
        assertThat(visitor.get("/simulator/requests").body())
                .isEqualTo("[{\"time\":\"2026-03-01T12:00:00Z\",\"method\":\"GET\",\"path\":\"/nosuch\","
                        + "\"query\":\"qlikTicket=MlE…\",\"status\":404},"
                        + "{\"time\":\"2026-03-01T12:00:00Z\",\"method\":\"GET\",\"path\":\"/qps/user\","
                        + "\"query\":\"\",\"status\":200}]");
    }
}
