package io.gangway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.crowd.Crowd;
import io.gangway.process.Program;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Gangway from its jar, in a process of its own. */
class PackagedJarIT {

    private static final String AOT_PROCESSED = "Starting AOT-processed GangwayApplication";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @SuppressWarnings("NullAway.Init") // before all
    private static Program qlik;

    @BeforeAll
    static void startQlik() throws IOException {
        qlik = Program.qlik(30);
    }

    @AfterAll
    static void endQlik() {
        qlik.close();
    }

    @Test
    void jarSignsInAndSearchesWithTheBeansOfItsBuild() throws IOException, InterruptedException {
        try (Program gangway = Program.gangway(qlik.address());
                Crowd crowd = new Crowd(gangway.address())) {
            gangway.awaitAnswer();

            crowd.growTo(1, Duration.ZERO);
            crowd.search(Duration.ZERO, 3);

            assertThat(crowd.failures()).isEmpty();
            assertThat(crowd.size()).isOne();
            assertThat(gangway.log()).contains(AOT_PROCESSED);
        }
    }

    @Test
    void pagesOfTheJarAreFoundAndNoOthers() throws IOException, InterruptedException {
        try (Program gangway = Program.gangway(qlik.address())) {
            gangway.awaitAnswer();

            assertThat(status(gangway, "sign-in")).isEqualTo(200);
            assertThat(status(gangway, "embed")).isEqualTo(200);
            assertThat(status(gangway, "doctor")).isEqualTo(200);
            assertThat(status(gangway, "no-such-page")).isEqualTo(404);
        }
    }

    @Test
    void settingThatDecidesAboutBeansStillDoesWhatItSays() throws IOException, InterruptedException {
        try (Program gangway = Program.gangway(qlik.address(), "-Dmanagement.endpoints.web.exposure.include=info")) {
            gangway.awaitAnswer();

            assertThat(status(gangway, "actuator/info")).isEqualTo(200);
            assertThat(gangway.log()).doesNotContain(AOT_PROCESSED);
        }
    }

    @Test
    void wrongSettingEndsTheStartWithASentence() throws IOException, InterruptedException {
        try (Program gangway = Program.gangway(qlik.address(), "-Dgangway.login.mode=telepathy")) {
            assertThat(gangway.awaitEnd(PATIENCE)).isOne();

            assertThat(gangway.log())
                    .contains(AOT_PROCESSED)
                    .contains("gangway.login.mode is \"telepathy\", but it should be one of auto, http, websocket.")
                    .doesNotContain("\tat ");
        }
    }

    private static int status(Program gangway, String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest page =
                    HttpRequest.newBuilder(gangway.address().resolve(path)).build();
            return http.send(page, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
