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

    private static final String BUILT_WIRING = "Starting AOT-processed GangwayApplication";

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
    void jarSignsInAndSearchesWithTheWiringOfItsBuild() throws IOException, InterruptedException {
        try (Program gangway = Program.gangway(qlik.address());
                Crowd crowd = new Crowd(gangway.address())) {
            gangway.awaitAnswer();

            crowd.growTo(1, Duration.ZERO);
            crowd.search(Duration.ZERO, 3);

            assertThat(crowd.failures()).isEmpty();
            assertThat(crowd.size()).isOne();
            assertThat(Program.log()).contains(BUILT_WIRING);
        }
    }

    @Test
    void settingThatDecidesAboutBeansStillDoesWhatItSays() throws IOException, InterruptedException {
        try (Program gangway = Program.gangway(qlik.address(), "-Dmanagement.endpoints.web.exposure.include=info");
                HttpClient http = HttpClient.newHttpClient()) {
            gangway.awaitAnswer();

            HttpRequest info = HttpRequest.newBuilder(gangway.address().resolve("actuator/info"))
                    .build();
            assertThat(http.send(info, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
            assertThat(Program.log()).doesNotContain(BUILT_WIRING);
        }
    }
}
