package io.gangway.simulator.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoPortalTest {

    private static final URI GANGWAY = URI.create("http://localhost:8080/apps/");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/reports"})
    void pagesLoadTheScriptOfThisGangway(String path) throws Exception {
        try (DemoPortal portal = DemoPortal.start(0, GANGWAY)) {
            HttpResponse<String> page = get(portal, path);

            assertThat(page.body())
                    .contains("<script src=\"http://localhost:8080/apps/embed.js\"", "<gangway-apps ")
                    .doesNotContain("{{");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("script-src 'self' http://localhost:8080;", "frame-src http://localhost:8080;")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void unknownAddressIsNotFound() throws Exception {
        try (DemoPortal portal = DemoPortal.start(0, GANGWAY)) {
            assertThat(get(portal, "/no-such").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void takenPortIsSaid() throws Exception {
        try (DemoPortal portal = DemoPortal.start(0, GANGWAY)) {
            int taken = portal.url().getPort();

            assertThatThrownBy(() -> DemoPortal.start(taken, GANGWAY))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("Cannot listen on 127.0.0.1:" + taken);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "ftp://localhost", "/apps", "http://localhost/?q"})
    void addressOfNoWebPageIsRefused(String gangway) {
        assertThatThrownBy(() -> DemoPortal.start(0, URI.create(gangway)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(gangway);
    }

    private static HttpResponse<String> get(DemoPortal portal, String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(portal.url().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
