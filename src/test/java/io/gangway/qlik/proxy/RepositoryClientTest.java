package io.gangway.qlik.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.qlik.QlikServer;
import io.gangway.simulator.Fault;
import io.gangway.simulator.RecordedRequest;
import io.gangway.simulator.Simulator;
import io.gangway.simulator.SimulatorOptions;
import io.gangway.simulator.demo.DemoApp;
import io.gangway.simulator.demo.DemoUsers;
import io.gangway.simulator.demo.Labels;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryClientTest {

    private static final String ANNA = "GANGWAY\\anna";
    private static final String NIKOS = "PARTNER\\nikos";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Simulator simulator =
            Simulator.start(SimulatorOptions.defaults().with().prefix("hr").build());

    @AfterEach
    void closeBoth() {
        http.shutdownNow();
        simulator.close();
    }

    @Test
    void appsHaveTheOwnersTagsAndPropertiesThatPeopleGaveThem() throws Exception {
        Map<String, HubApp> apps = ask(ANNA);

        assertThat(apps).hasSize(240);
        assertThat(simulator.control().apps().all())
                .allSatisfy(app -> assertThat(apps.get(app.id().toString())).isEqualTo(expected(app)));
        assertThat(apps.values()).anyMatch(app -> app.tags().size() > 1);
        assertThat(apps.values())
                .anyMatch(app ->
                        app.customProperties().getOrDefault("Region", List.of()).size() > 1);
    }

    @Test
    void userIsToldOfTheAppsInTheirOwnHubOnly() throws Exception {
        List<String> own = simulator.control().apps().all().stream()
                .filter(app -> DemoUsers.NIKOS.maySee(app))
                .map(app -> app.id().toString())
                .toList();

        assertThat(ask(NIKOS)).containsOnlyKeys(own).isNotEmpty();
    }

    @Test
    void keyIsTheSameInQueryAndHeader() throws Exception {
        ask(ANNA);

        RecordedRequest request = simulator.control().requests().getLast();
        assertThat(request.path()).isEqualTo("/hr/qrs/app/hublist/full");
        assertThat(request.query()).matches("xrfkey=[0-9A-Za-z]{16}");
        assertThat(request.header("X-Qlik-Xrfkey")).contains(request.query().substring("xrfkey=".length()));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 403, 404, 500, 503})
    void repositoryThatDoesNotTellIsNoFailure(int status) throws Exception {
        simulator.control().switchOn(new Fault.HubListRefused(status));

        assertThat(ask(ANNA)).isEmpty();
    }

    @Test
    void strangerIsToldNothing() {
        assertThat(client(QlikServer.parse(simulator.url().toString())).hubApps(new CookieJar(), ""))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "null", "[", "[{\"id\":\"a\"}", "<html>", "[]x", "{\"id\":\"a\"}", "[\"a\",7,null]"})
    void oddAnswerTellsNothing(String body) throws Exception {
        try (var server = OneAnswer.with(200, "application/json", ("\n" + body).getBytes(StandardCharsets.UTF_8))) {
            assertThat(client(server.address()).hubApps(new CookieJar(), "")).isEmpty();
        }
    }

    private Map<String, HubApp> ask(String account) throws Exception {
        return client(QlikServer.parse(simulator.url().toString()))
                .hubApps(SignedIn.as(account, simulator, http), "Firefox");
    }

    private RepositoryClient client(QlikServer server) {
        return new RepositoryClient(http, server, Duration.ofSeconds(20), RandomGenerator.getDefault());
    }

    private static HubApp expected(DemoApp app) {
        Optional<HubOwner> owner =
                DemoUsers.find(app.owner()).map(user -> new HubOwner(user.directory(), user.id(), user.name()));
        Map<String, List<String>> properties = Labels.properties(app);
        properties.values().removeIf(List::isEmpty);
        return new HubApp(app.id().toString(), owner, Labels.tags(app), properties);
    }
}
