package io.gangway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SocketFaultTest extends SimulatorTestBase {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void connectedIsLate() {
        switchOn(new Fault.Delay(Fault.Step.CONNECTED, Duration.ofSeconds(20)));
        Wire wire = visitor.connectAs(ANNA);
        assertThat(wire.method()).isEqualTo("OnAuthenticationInformation");
        new Visitor(simulator).connect("/app/engineData").next();
        assertThat(wire.isQuiet()).isTrue();
        time.advance(Duration.ofSeconds(20));
        assertThat(wire.method()).isEqualTo("OnConnected");
    }

    @Test
    void answerIsLateUntilTheDelayIsSwitchedOff() throws InterruptedException {
        Wire wire = visitor.connectAs(ANNA).greeted();
        switchOn(new Fault.Delay(Fault.Step.ANSWER, Duration.ofHours(1)));
        wire.call(1, "EngineVersion", "[]");
        assertThat(simulator.control().awaitCalls("EngineVersion", 1, PATIENCE)).isTrue();
        assertThat(wire.isQuiet()).isTrue();
        simulator.control().switchOff("delay:answer");
        assertThat(wire.next().has("result")).isTrue();
    }

    @Test
    void authenticationMessageIsLateForStrangersToo() {
        switchOn(new Fault.Delay(Fault.Step.AUTHENTICATION, Duration.ofSeconds(20)));
        Wire wire = visitor.connect("/app/engineData");
        visitor.get("/qps/user");
        assertThat(wire.isQuiet()).isTrue();
        time.advance(Duration.ofSeconds(20));
        assertThat(wire.method()).isEqualTo("OnAuthenticationInformation");
    }

    @Test
    void coldServerAnswersLate() throws InterruptedException {
        switchOn(new Fault.Delay(Fault.Step.REQUEST, Duration.ofSeconds(20)));
        CompletableFuture<HttpResponse<String>> answer = visitor.getLater("/qps/user");
        awaitRequests(1);
        assertThat(answer).isNotDone();
        time.advance(Duration.ofSeconds(20));
        assertThat(answer.join().statusCode()).isEqualTo(200);
    }

    @Test
    void requestsAreAnsweredThoughConnectedIsMissing() {
        switchOn(new Fault.OnConnectedMissing());
        Wire wire = visitor.connectAs(ANNA);
        assertThat(wire.method()).isEqualTo("OnAuthenticationInformation");
        assertThat(wire.call(1, "IsPersonalMode", "[]").next().has("result")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SESSION_ERROR_NO_LICENSE",
                "SESSION_ERROR_LICENSE_RENEW",
                "SESSION_ERROR_LIMIT_EXCEEDED",
                "SESSION_ERROR_SECURITY_HEADER_CHANGED",
                "SESSION_ACCESS_CONTROL_SETUP_FAILURE",
                "SESSION_ERROR_APP_ACCESS_DENIED",
                "SESSION_ERROR_APP_FAILURE",
            })
    void errorStateClosesTheSocketAfterThePush(String state) {
        switchOn(new Fault.OnConnectedState(state));
        Wire wire = visitor.connectAs(ANNA);
        wire.next();
        assertThat(wire.next().at("/params/qSessionState").asString()).isEqualTo(state);
        assertThat(wire.closeCode()).isEqualTo(1000);
    }

    @Test
    void unknownStateLeavesTheSocketOpen() {
        switchOn(new Fault.OnConnectedState("SESSION_BRAND_NEW"));
        Wire wire = visitor.connectAs(ANNA).greeted();
        assertThat(wire.call(1, "IsPersonalMode", "[]").next().has("result")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OnLicenseAccessDeniedPendingUserSync",
                "OnExcessLicenseAssignment",
                "OnMaxParallelSessionsExceeded",
                "OnNoEngineAvailable",
                "OnNoRepositoryAvailable",
            })
    void notificationComesInThePlaceOfConnected(String notification) {
        switchOn(new Fault.RefusedWith(notification));
        Wire wire = visitor.connectAs(ANNA);
        wire.next();
        assertThat(wire.method()).isEqualTo(notification);
        assertThat(wire.closeCode()).isEqualTo(1000);
    }

    @Test
    void redirectedUpgradeLeadsToSignIn() {
        switchOn(new Fault.UpgradeRefused(302));
        assertThat(visitor.refusal("/app/engineData")).isEqualTo(302);
    }

    @Test
    void connectionIsCutAfterItsTime() throws IOException {
        switchOn(new Fault.AbruptClose(Duration.ofSeconds(10)));
        try (var wire = BareWire.connectedAs(ANNA, simulator)) {
            time.advance(Duration.ofSeconds(10));
            simulator.control().sweep();
            assertThat(wire.rest()).isEmpty();
        }
    }

    /** The close frame comes last: whatever was answered before would be there by then. */
    @Test
    void nothingIsAnsweredOrSaidAfterAPing() throws InterruptedException {
        switchOn(new Fault.PingWedges());
        Wire wire = visitor.connectAs(ANNA).greeted().ping();
        wire.call(1, "EngineVersion", "[]").call(2, "IsPersonalMode", "[]");
        assertThat(simulator.control().awaitCalls("IsPersonalMode", 1, PATIENCE))
                .isTrue();
        simulator.control().closeSockets("OnSessionClosed");
        assertThat(wire.closeCode()).isEqualTo(1000);
        assertThat(wire.isQuiet()).isTrue();
    }

    @Test
    void withoutTheFaultAPingDoesNoHarm() {
        Wire wire = visitor.connectAs(ANNA).greeted().ping();
        assertThat(wire.call(1, "EngineVersion", "[]").next().has("result")).isTrue();
    }

    @Test
    void muteMethodIsNeverAnsweredAndOthersAre() {
        switchOn(new Fault.NoAnswer("GetDocList"));
        Wire wire = visitor.connectAs(ANNA).greeted();
        wire.call(1, "GetDocList", "[]").call(2, "IsPersonalMode", "[]");
        assertThat(wire.next().path("id").asInt()).isEqualTo(2);
    }

    @Test
    void allAppsAreUnpublished() {
        switchOn(new Fault.UnpublishedApps());
        assertThat(list()).isNotEmpty().allSatisfy(app -> {
            assertThat(app.at("/qMeta/published").asBoolean(true)).isFalse();
            assertThat(app.path("qMeta").propertyNames()).doesNotContain("stream", "publishTime");
        });
    }

    @Test
    void unpublishedAppsHaveTheLeastDateOfTheDatabase() {
        switchOn(new Fault.UnpublishedApps(), new Fault.SqlMinimumDates());
        assertThat(list())
                .isNotEmpty()
                .allMatch(app -> app.at("/qMeta/publishTime").asString().equals("1753-01-01T00:00:00.000Z"));
    }

    private List<JsonNode> list() {
        return visitor.connectAs(ANNA)
                .greeted()
                .call(1, "GetDocList", "[]")
                .next()
                .at("/result/qDocList")
                .valueStream()
                .toList();
    }

    private void awaitRequests(int count) throws InterruptedException {
        assertThat(simulator.control().awaitRequests(count, PATIENCE)).isTrue();
    }
}
