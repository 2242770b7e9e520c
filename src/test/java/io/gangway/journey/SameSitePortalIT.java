package io.gangway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Gangway with portals on its own site only: they may frame it, and its cookie stays as strict as without. */
@TestPropertySource(properties = "gangway.embed.portals=http://localhost:4849")
class SameSitePortalIT extends WithSimulator {

    @Test
    void cookieStaysAsStrictAsWithoutPortals() throws Exception {
        assertThat(get("embed").headers().firstValue("Set-Cookie").orElse(""))
                .matches("GANGWAY_SESSION=\\w+; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void portalMayFrameTheList() throws Exception {
        HttpResponse<Void> page = get("embed");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .endsWith("frame-ancestors http://localhost:4849");
        assertThat(page.headers().firstValue("X-Frame-Options")).isEmpty();
    }

    private HttpResponse<Void> get(String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(home() + path))
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }
}
