package io.gangway.journey;

import static io.gangway.simulator.demo.DemoUsers.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The start page as something that runs no scripts sees it: a link preview, a prefetch, a curious administrator. */
class StartPageIT extends WithSimulator {
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void startPageIsNotStoredNorToldToOthersNorFramed() throws Exception {
        HttpResponse<String> page = get("");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'self'", "frame-ancestors 'none'");
    }

    @Test
    void startPageLoadsNothingFromOtherHosts() throws Exception {
        assertThat(get("").body()).doesNotContainPattern("(src|href)=[\"']?(https?:)?//");
    }

    @Test
    void sessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        String cookie = header(get(""), "Set-Cookie");

        assertThat(cookie)
                .startsWith("GANGWAY_SESSION=")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax");
    }

    @Test
    void healthTellsHowTicketsAreRedeemedAndNothingOfTheMachine() throws Exception {
        HttpResponse<String> health = get("actuator/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"signIn\"", "\"redemption\"").doesNotContain("diskSpace", "path");
    }

    @Test
    void nothingElseOfTheManagementIsServed() throws Exception {
        assertThat(get("actuator/env").body()).doesNotContain("systemProperties");
        assertThat(get("actuator/heapdump").body()).doesNotContain("JAVA PROFILE");
    }

    @Test
    void previewOfATicketAddressSpendsNothing() throws Exception {
        String ticket = qlik().issueTicket(ANNA.account());

        HttpResponse<String> page = get("?qlikTicket=" + ticket + "&state=anything");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain(ticket);
        assertThat(qlik().requests()).isEmpty();
    }

    @Test
    void misshapenQueryGetsAnAnswerWithoutStackTrace() throws Exception {
        HttpResponse<String> page = get("?qlikTicket=%ff%fe&state=%00");

        assertThat(page.statusCode()).isLessThan(500);
        assertThat(page.body()).doesNotContain("Exception", "\tat ");
    }

    private HttpResponse<String> get(String pathAndQuery) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(home() + pathAndQuery))
                .header("Accept", "text/html,*/*;q=0.8")
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
