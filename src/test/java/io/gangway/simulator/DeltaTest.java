package io.gangway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.simulator.demo.DemoApp;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a socket is told of a document list that has changed. */
class DeltaTest extends SimulatorTestBase {

    @Test
    void firstAnswerIsTheWholeList() {
        JsonNode answer = ask(visitor.connectAs(ANNA).greeted());

        assertThat(answer.path("delta").asBoolean()).isTrue();
        assertThat(answer.at("/result/qDocList").size()).isOne();
        assertThat(answer.at("/result/qDocList/0/op").asString()).isEqualTo("add");
        assertThat(answer.at("/result/qDocList/0/path").asString()).isEqualTo("/");
        assertThat(answer.at("/result/qDocList/0/value").size()).isEqualTo(240);
    }

    @Test
    void nothingIsToldOfAListThatHasNotChanged() {
        Wire wire = visitor.connectAs(ANNA).greeted();
        ask(wire);

        assertThat(changes(wire)).hasToString("[]");
    }

    @Test
    void changesAreToldOnce() {
        Wire wire = visitor.connectAs(ANNA).greeted();
        ask(wire);
        time.advance(Duration.ofHours(1));
        simulator.control().apps().rename(app(3).id().toString(), "New name");
        simulator.control().apps().remove(app(1).id().toString());
        simulator.control().apps().add("Added");

        JsonNode changes = changes(wire);

        assertThat(changes.valueStream().map(DeltaTest::place))
                .containsExactly(
                        "remove /1",
                        "replace /2/qDocName",
                        "replace /2/qMeta/modifiedDate",
                        "replace /2/qTitle",
                        "add /239");
        assertThat(changes.at("/1/value").asString()).isEqualTo("New name");
        assertThat(changes.at("/4/value/qDocName").asString()).isEqualTo("Added");
        assertThat(changes(wire)).hasToString("[]");
    }

    @Test
    void memberThatAnAppDidNotHaveIsAdded() {
        Wire wire = visitor.connectAs(ANNA).greeted();
        ask(wire);
        DemoApp never = simulator.control().apps().all().stream()
                .filter(app -> app.reloaded().isEmpty())
                .findFirst()
                .orElseThrow();
        simulator.control().apps().reload(never.id().toString());

        assertThat(changes(wire).valueStream().map(DeltaTest::place))
                .singleElement()
                .asString()
                .matches("add /\\d+/qLastReloadTime");
    }

    @Test
    void eachSocketIsToldWhatItDoesNotKnow() {
        Wire first = visitor.connectAs(ANNA).greeted();
        ask(first);
        simulator.control().apps().add("Added");

        Wire second = new Visitor(simulator).connectAs(ANNA).greeted();

        assertThat(changes(second).at("/0/path").asString()).isEqualTo("/");
        assertThat(changes(first).size()).isOne();
    }

    @Test
    void userIsToldOnlyOfAppsTheyMaySee() {
        Wire wire = visitor.connectAs(NIKOS).greeted();
        ask(wire);
        simulator.control().apps().add("For everyone else");

        assertThat(changes(wire)).hasToString("[]");
    }

    @Test
    void whoeverDoesNotAskForChangesGetsTheWholeListAndLosesNone() {
        Wire wire = visitor.connectAs(ANNA).greeted();
        ask(wire);
        simulator.control().apps().add("Added");

        assertThat(wire.call(2, "GetDocList", "[]")
                        .next()
                        .at("/result/qDocList")
                        .size())
                .isEqualTo(241);
        assertThat(changes(wire).size()).isOne();
    }

    @Test
    void serverWithoutDeltaAnswersWhole() {
        switchOn(new Fault.NoDelta());
        Wire wire = visitor.connectAs(ANNA).greeted();

        assertThat(changes(wire).size()).isEqualTo(240);
        assertThat(changes(wire).size()).isEqualTo(240);
    }

    private DemoApp app(int index) {
        return simulator.control().apps().all().get(index);
    }

    private static String place(JsonNode patch) {
        return patch.path("op").asString() + " " + patch.path("path").asString();
    }

    private static JsonNode changes(Wire wire) {
        return ask(wire).at("/result/qDocList");
    }

    private static JsonNode ask(Wire wire) {
        return wire.send(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"handle\":-1,\"method\":\"GetDocList\",\"params\":[],\"delta\":true}")
                .next();
    }
}
