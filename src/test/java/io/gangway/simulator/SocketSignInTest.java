package io.gangway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SocketSignInTest extends SimulatorTestBase {

    private String loginUri(String query, String... headers) {
        return visitor.connect("/app/engineData" + query, headers)
                .next()
                .at("/params/loginUri")
                .asString();
    }

    private String ticketFor(String query) {
        String location = visitor.signIn(loginUri(query), ANNA);
        return location.substring(location.lastIndexOf('=') + 1);
    }

    @Test
    void strangerIsUpgradedAndToldToSignInAsCapturedOnARealServer() {
        JsonNode push = visitor.connect("/app/engineData").next();
        assertThat(push.propertyNames()).containsExactly("jsonrpc", "method", "params");
        assertThat(push.path("method").asString()).isEqualTo("OnAuthenticationInformation");
        assertThat(push.path("params").propertyNames()).containsExactly("loginUri", "mustAuthenticate");
        assertThat(push.at("/params/mustAuthenticate").asBoolean()).isTrue();
        assertThat(push.at("/params/loginUri").asString())
                .matches(simulator.url() + "/internal_forms_authentication/\\?targetId=[0-9a-f-]{36}");
    }

    @Test
    void windowsBrowserIsSentToWindowsSignIn() {
        assertThat(loginUri("", "User-Agent", "Mozilla/5.0 (Windows NT 10.0)"))
                .contains("/internal_windows_authentication/?targetId=");
    }

    @Test
    void wholeJourneyEndsConnectedWithTheSessionCookie() {
        String ticket = ticketFor("?reloadURI=" + Visitor.encode("http://localhost:3000/my?state=1"));
        Wire wire = visitor.connect("/app/engineData?QlikTicket=" + ticket);
        JsonNode hello = wire.next();
        assertThat(hello.at("/params/userId").asString()).isEqualTo("anna");
        assertThat(hello.at("/params/userDirectory").asString()).isEqualTo("GANGWAY");
        assertThat(hello.at("/params/logoutUri").asString()).isEqualTo(simulator.url() + "/qps/user");
        assertThat(hello.at("/params/mustAuthenticate").asBoolean()).isFalse();
        assertThat(wire.text())
                .isEqualTo(
                        "{\"jsonrpc\":\"2.0\",\"method\":\"OnConnected\",\"params\":{\"qSessionState\":\"SESSION_CREATED\"}}");
        assertThat(visitor.connect("/app/engineData").greeted().isQuiet()).isTrue();
        assertThat(simulator.control().ticketsRedeemed()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:3000, http://localhost:3000/?qlikTicket=",
        "http://localhost:3000?a=b, http://localhost:3000/?a=b&qlikTicket=",
        "http://localhost:3000/x, http://localhost:3000/x?qlikTicket=",
        "http://localhost:3000/x?y=z, http://localhost:3000/x?y=z&qlikTicket=",
        "https://evil.example/x, /hub/?qlikTicket=",
        "http://localhost@evil.example/, /hub/?qlikTicket=",
        "http://evil.example\\@localhost/, /hub/?qlikTicket=",
        "javascript:alert(1)//localhost, /hub/?qlikTicket=",
        "//evil.example/, /hub/?qlikTicket=",
    })
    void ticketIsAppendedToAllowedTargetsAndOthersLandAtTheHub(String reloadUri, String location) {
        assertThat(visitor.signIn(loginUri("?RELOADuri=" + Visitor.encode(reloadUri)), ANNA))
                .startsWith(location)
                .matches(".*=[-_.a-zA-Z0-9]{16}");
    }

    @Test
    void fragmentStaysBehindTheTicketUnlessAppendedNaively() {
        String query = "?reloadURI=" + Visitor.encode("http://localhost/x#part");
        assertThat(visitor.signIn(loginUri(query), ANNA)).matches(".*/x\\?qlikTicket=.{16}#part");
        switchOn(new Fault.NaiveFragmentAppend());
        assertThat(visitor.signIn(loginUri(query), ANNA)).matches(".*/x#part\\?qlikTicket=.{16}");
    }

    @Test
    void withoutReloadUriTheTargetIsTheSocketsOwnAddressWithoutItsSpentTicket() {
        assertThat(visitor.signIn(loginUri("/ttl/5?qlikTicket=spent&a=b"), ANNA))
                .startsWith("ws://127.0.0.1:" + simulator.port() + "/app/engineData/ttl/5?a=b&qlikTicket=");
    }

    @Test
    void spentTicketLeadsToAnotherSignIn() {
        String ticket = ticketFor("");
        new Visitor(simulator).connect("/app/engineData?qlikTicket=" + ticket).greeted();
        assertThat(loginUri("?qlikTicket=" + ticket)).isNotEmpty();
        assertThat(simulator.control().ticketsRefused()).isEqualTo(1);
    }

    @Test
    void cookieIsEnoughWithASpentTicket() {
        String ticket = ticketFor("");
        visitor.connect("/app/engineData?qlikTicket=" + ticket).greeted();
        visitor.connect("/app/engineData?qlikTicket=" + ticket).greeted();
        assertThat(simulator.control().sessions()).hasSize(1);
    }

    @Test
    void ticketIsGoodForLessThanAMinute() {
        String ticket = ticketFor("");
        time.advance(Duration.ofSeconds(60));
        assertThat(loginUri("?qlikTicket=" + ticket)).isNotEmpty();
    }

    @Test
    void ticketBelongsToItsVirtualProxy() {
        restart(options().prefix("vp"));
        String ticket = simulator.control().issueTicket(ANNA);
        String other = "http://127.0.0.1:" + simulator.port() + "/app/engineData?qlikTicket=" + ticket;
        assertThat(visitor.connect(other).next().at("/params/loginUri").asString())
                .doesNotContain("/vp/");
        visitor.connect("/app/engineData?qlikTicket=" + ticket).greeted();
    }

    @Test
    void sixthSessionOfAUserIsRefusedAndClosed() {
        Stream.generate(() -> new Visitor(simulator)).limit(5).forEach(each -> each.connectAs(ANNA)
                .greeted());
        Wire sixth = visitor.connectAs(ANNA);
        sixth.next();
        assertThat(sixth.method()).isEqualTo("OnMaxParallelSessionsExceeded");
        assertThat(sixth.closeCode()).isEqualTo(1000);
    }

    @Test
    void strangerGetsNoAnswerAndIsClosedAfterAMinute() {
        Wire wire = visitor.connect("/app/engineData");
        wire.next();
        wire.call(1, "EngineVersion", "[]");
        time.advance(Duration.ofMinutes(1));
        simulator.control().sweep();
        assertThat(wire.closeCode()).isEqualTo(1000);
        assertThat(wire.isQuiet()).isTrue();
    }

    @Test
    void originOffTheListIsRefusedAndOneOnItIsNot() {
        assertThat(visitor.refusal("/app/engineData", "Origin", "https://evil.example"))
                .isEqualTo(403);
        assertThat(visitor.refusal("/app/engineData", "Origin", "null")).isEqualTo(403);
        assertThat(visitor.refusal("/app/engineData", "Origin", "http://localhost:9000"))
                .isEqualTo(101);
        assertThat(visitor.refusal("/app/engineData", "Origin", simulator.url().toString()))
                .isEqualTo(101);
    }

    @Test
    void upgradeIsRecordedWithItsHeaders() {
        visitor.connect("/app/engineData?x=y", "Origin", "http://localhost:9000", "User-Agent", "Tester/1");
        RecordedRequest upgrade = simulator.control().upgrades().getFirst();
        assertThat(upgrade.header("Origin")).contains("http://localhost:9000");
        assertThat(upgrade.header("User-Agent")).contains("Tester/1");
        assertThat(URI.create(upgrade.path() + "?" + upgrade.query())).hasToString("/app/engineData?x=y");
    }
}
