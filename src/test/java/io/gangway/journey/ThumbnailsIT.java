package io.gangway.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.gangway.simulator.demo.DemoUsers.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import io.gangway.simulator.Fault;
import io.gangway.simulator.demo.DemoApp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Pictures of apps, through Gangway. */
class ThumbnailsIT extends Journey {

    @Test
    void signedInBrowserSeesThePictureAndKeepsIt(Page page) {
        open(page);

        APIResponse picture = page.request().get(address());

        assertThat(picture).isOK();
        assertThat(picture.headers())
                .containsEntry("content-type", "image/png")
                .containsEntry("cache-control", "private, max-age=600")
                .containsEntry("content-security-policy", "default-src 'none'; sandbox")
                .containsEntry("x-content-type-options", "nosniff");
        Object width = page.evaluate(
                "async address => { const image = new Image(); image.src = address; await image.decode(); return image.naturalWidth; }",
                address());
        assertThat(width).isEqualTo(280);
    }

    @Test
    void scriptInThePlaceOfAPictureIsNotServed(Page page) {
        open(page);
        qlik().switchOn(new Fault.OddThumbnails(Fault.Oddity.SVG));

        assertThat(page.request().get(address()).status()).isEqualTo(404);
    }

    @Test
    void strangerGetsNeitherAPictureNorASession() throws Exception {
        HttpResponse<String> answer = stranger();

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(asked()).isEmpty();
    }

    private void open(Page page) {
        assertThat(signIn(page, ANNA).count()).containsText("240");
    }

    private HttpResponse<String> stranger() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address())).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private String address() {
        DemoApp app = qlik().apps().all().stream()
                .filter(each -> each.picture().isPresent())
                .findFirst()
                .orElseThrow();
        return home() + "thumbnails/" + app.id();
    }
}
