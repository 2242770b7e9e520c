package io.gangway.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.simulator.demo.DemoApp;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Apps that are changed while the simulator runs, over HTTP. */
class ControlAppsTest extends SimulatorTestBase {

    @Test
    void appsAreListedForPrograms() {
        JsonNode list = new JsonMapper().readTree(visitor.get("/simulator/apps").body());

        assertThat(list.size()).isEqualTo(240);
        assertThat(list.at("/0/id").asString()).isEqualTo(id(0));
        assertThat(list.at("/3/name").asString()).isEqualTo("Budget 2026");
        assertThat(list.at("/0").propertyNames()).containsExactly("id", "name", "stream");
    }

    @Test
    void appIsReloadedRenamedAndTakenAway() {
        String id = id(0);
        time.advance(Duration.ofHours(1));

        assertThat(visitor.put("/simulator/apps/" + id).statusCode()).isEqualTo(204);
        assertThat(apps().getFirst().reloaded()).contains(time.instant());

        assertThat(visitor.put("/simulator/apps/" + id + "?name=New%20n%C3%A4me")
                        .statusCode())
                .isEqualTo(204);
        assertThat(apps().getFirst().name()).isEqualTo("New näme");
        assertThat(apps().getFirst().modified()).isEqualTo(time.instant());

        assertThat(visitor.delete("/simulator/apps/" + id).statusCode()).isEqualTo(204);
        assertThat(simulator.control().apps().find(id)).isEmpty();
    }

    @Test
    void manyAppsAreChangedAtOnce() {
        time.advance(Duration.ofHours(1));

        assertThat(visitor.put("/simulator/apps?reload=12&add=2&remove=1").statusCode())
                .isEqualTo(204);

        assertThat(apps()).hasSize(241);
        assertThat(apps())
                .filteredOn(app -> app.reloaded().equals(Optional.of(time.instant())))
                .hasSize(12);
        assertThat(apps()).extracting(DemoApp::name).contains("New app 1", "New app 2");
    }

    @Test
    void largerSiteIsChangedAndTheOtherStaysAsItWas() {
        switchOn(new Fault.AppCount(300));
        simulator.control().apps().removeSome(10);
        assertThat(apps()).hasSize(290);

        simulator.control().switchAllOff();

        assertThat(apps()).hasSize(240);
    }

    @Test
    void unknownAppIsNotFound() {
        HttpResponse<String> answer = visitor.put("/simulator/apps/nosuch?name=x");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("There is no app \"nosuch\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reload=many", "add=-1", "remove=123456"})
    void wrongNumberIsExplainedAndChangesNothing(String query) {
        HttpResponse<String> answer = visitor.put("/simulator/apps?remove=1&" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("How many apps to").endsWith("is a number up to 99999");
        assertThat(apps()).hasSize(240);
    }

    @Test
    void pageOfAnotherSiteChangesNothing() {
        assertThat(visitor.put("/simulator/apps?remove=1", "Origin", "http://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(apps()).hasSize(240);
    }

    private List<DemoApp> apps() {
        return simulator.control().apps().all();
    }

    private String id(int index) {
        return apps().get(index).id().toString();
    }
}
