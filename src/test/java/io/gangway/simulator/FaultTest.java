package io.gangway.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FaultTest extends SimulatorTestBase {

    private Wire connected() {
        return visitor.connectAs(ANNA).greeted();
    }

    private JsonNode list(Wire wire) {
        return wire.call(1, "GetDocList", "[]").next();
    }

    @Test
    void ticketThatIsAlwaysRefusedMakesALoop() {
        switchOn(new Fault.TicketAlwaysRefused());
        assertThat(visitor.connectAs(ANNA).next().at("/params/mustAuthenticate").asBoolean())
                .isTrue();
    }

    @Test
    void ticketOfNoLifeIsRefused() {
        switchOn(new Fault.TicketLife(Duration.ZERO));
        assertThat(visitor.connectAs(ANNA).next().at("/params/mustAuthenticate").asBoolean())
                .isTrue();
    }

    @Test
    void ticketAcceptedTwiceIsTwoSessions() {
        switchOn(new Fault.TicketAcceptedTwice());
        String path = "/app/engineData?qlikTicket=" + simulator.control().issueTicket(ANNA);
        visitor.connect(path).greeted();
        new Visitor(simulator).connect(path).greeted();
        assertThat(simulator.control().sessions()).hasSize(2);
    }

    @Test
    void pushWaitsForTheFirstMessageWhichIsStillAnswered() {
        switchOn(new Fault.PushAfterFirstMessage());
        Wire wire = visitor.connectAs(ANNA);
        wire.call(1, "IsPersonalMode", "[]");
        assertThat(wire.greeted().next().at("/result/qReturn").asBoolean(true)).isFalse();
    }

    @Test
    void withoutPushesRequestsAreAnswered() {
        switchOn(new Fault.NoPush());
        assertThat(list(visitor.connectAs(ANNA)).has("result")).isTrue();
    }

    @Test
    void connectedComesWithTheStateAskedFor() {
        switchOn(new Fault.OnConnectedState("SESSION_ERROR_NO_LICENSE"));
        Wire wire = visitor.connectAs(ANNA);
        wire.next();
        assertThat(wire.next().at("/params/qSessionState").asString()).isEqualTo("SESSION_ERROR_NO_LICENSE");
    }

    @Test
    void firstCallsFailAndTheNextSucceeds() {
        switchOn(Fault.EngineError.aborted("GetDocList", 2));
        Wire wire = connected();
        assertThat(list(wire).at("/error/code").asInt()).isEqualTo(15);
        assertThat(list(wire).at("/error/code").asInt()).isEqualTo(15);
        assertThat(list(wire).has("result")).isTrue();
    }

    @Test
    void longAnswersComeInFramesAndSurviveThem() {
        String whole = list(connected()).toString();
        switchOn(new Fault.FragmentedAnswers(1001));
        Wire wire = new Visitor(simulator).connectAs(ANNA).greeted();
        assertThat(list(wire)).hasToString(whole);
        assertThat(wire.frames()).isGreaterThan(100);
    }

    @Test
    void siteGrowsToTheCountAskedFor() {
        switchOn(new Fault.AppCount(5000));
        assertThat(list(connected()).at("/result/qDocList").size()).isEqualTo(5000);
    }

    @Test
    void fatalNotificationComesAfterItsTime() {
        switchOn(
                new Fault.FatalNotification("OnEngineWebsocketFailed", Duration.ofSeconds(5)),
                new Fault.CloseCode(1011));
        Wire wire = connected();
        time.advance(Duration.ofSeconds(5));
        simulator.control().sweep();
        assertThat(wire.next().at("/params/message").asString())
                .isEqualTo("Connection to Qlik service failed, shutting down");
        assertThat(wire.closeCode()).isEqualTo(1011);
    }

    @Test
    void abruptCloseHasNoCloseFrame() throws IOException {
        try (var wire = BareWire.connectedAs(ANNA, simulator)) {
            simulator.control().dropSockets();
            assertThat(wire.rest()).isEmpty();
        }
    }

    @Test
    void closeCode1006IsNoCloseFrameAfterTheNotification() throws IOException {
        switchOn(new Fault.CloseCode(1006));
        try (var wire = BareWire.connectedAs(ANNA, simulator)) {
            simulator.control().closeSockets("OnSessionClosed");
            assertThat(new String(wire.rest(), StandardCharsets.UTF_8)).endsWith("Session closed by server\"}}");
        }
    }

    @Test
    void upgradeIsRefusedWithTheStatusAskedFor() {
        switchOn(new Fault.UpgradeRefused(503));
        assertThat(visitor.refusal("/app/engineData")).isEqualTo(503);
    }

    @Test
    void withoutALicenceTheSocketIsClosedAfterSayingSo() {
        switchOn(new Fault.NoLicense());
        Wire wire = visitor.connectAs(ANNA);
        wire.next();
        assertThat(wire.method()).isEqualTo("OnLicenseAccessDenied");
        assertThat(wire.closeCode()).isEqualTo(1000);
    }

    @Test
    void entriesLackWhatTheFaultsTakeAway() {
        switchOn(new Fault.NoMeta(), new Fault.EmptyThumbnails());
        JsonNode app = list(connected()).at("/result/qDocList/0");
        assertThat(app.has("qMeta")).isFalse();
        assertThat(app.path("qThumbnail")).hasToString("{}");
    }

    @Test
    void faultsAreSwitchedOffAgain() {
        switchOn(new Fault.NoLicense());
        simulator.control().switchOff(Fault.NoLicense.class);
        connected();
        assertThat(simulator.control().faults()).isEmpty();
    }

    @Test
    void laterFaultOfOneKindReplacesTheEarlierAndOtherStepsStay() {
        switchOn(Fault.parse("delay:connected=20s"), Fault.parse("delay:answer=1s"), Fault.parse("delay:connected=5s"));
        assertThat(simulator.control().faults())
                .extracting(Fault::text)
                .containsExactly("delay:answer=1s", "delay:connected=5s");
    }

    @Test
    void faultsAreSwitchedOffByNameOrByStep() {
        switchOn(Fault.parse("delay:connected=20s"), Fault.parse("delay:answer=1s"), new Fault.NoPush());
        simulator.control().switchOff("delay:answer");
        assertThat(simulator.control().faults()).hasSize(2);
        simulator.control().switchOff("delay");
        assertThat(simulator.control().faults()).containsExactly(new Fault.NoPush());
    }

    @Test
    void nonsenseOptionIsRefusedWithASentence() {
        assertThatThrownBy(() -> options().prefix("Up/Case").build()).hasMessageContaining("prefix");
    }

    @Test
    void takenPortIsRefusedWithASentence() {
        assertThatThrownBy(
                        () -> Simulator.start(options().port(simulator.port()).build()))
                .isInstanceOf(SimulatorStartException.class)
                .hasMessageContaining("the port is taken");
    }
}
