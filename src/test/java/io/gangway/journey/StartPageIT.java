package io.gangway.journey;

import static io.gangway.simulator.demo.DemoUsers.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The start page as something that runs no scripts sees it: a link preview, a prefetch, a curious administrator. */
class StartPageIT extends WithSimulator {

    private static final Map<String, String> OPENED_BY_BROWSER =
            Map.of("Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document");
    private static final Map<String, String> CROSSED =
            Map.of("Sec-Fetch-Mode", "cors", "Sec-Fetch-Dest", "empty", "Gangway-Doorstep", "crossed");

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
        assertThat(asked()).isEmpty();
    }

    @Test
    void misshapenQueryGetsAnAnswerWithoutStackTrace() throws Exception {
        HttpResponse<String> page = get("?qlikTicket=%ff%fe&state=%00");

        assertThat(page.statusCode()).isLessThan(500);
        assertThat(page.body()).doesNotContain("Exception", "\tat ");
    }

    /** Of its tabs, each would get another one. */
    @Test
    void browserGetsItsSessionWhenItIsItsTurn() throws Exception {
        HttpResponse<String> doorstep = get("", OPENED_BY_BROWSER);

        assertThat(doorstep.statusCode()).isEqualTo(200);
        assertThat(header(doorstep, "Cache-Control")).contains("no-store");
        assertThat(header(doorstep, "Set-Cookie")).startsWith("GANGWAY_DOORSTEP=");
        assertThat(header(get("", CROSSED), "Set-Cookie")).isNotEmpty();
    }

    @Test
    void whoeverRunsNoScriptsIsToldAtTheDoorstep() throws Exception {
        assertThat(get("", OPENED_BY_BROWSER).body()).contains("<noscript>", "Gangway needs JavaScript");
    }

    /** Else it would be sent to the sign-in page again and again, each time for the first time. */
    @Test
    void browserThatHasNotKeptTheCookieOfTheDoorstepIsNotSentToTheSignIn() throws Exception {
        String probe = header(get("", OPENED_BY_BROWSER), "Set-Cookie").split(";", 2)[0];

        assertThat(tellOfArrival("").statusCode()).isEqualTo(204);
        assertThat(tellOfArrival(probe).body()).contains("data-sign-in");
    }

    @Test
    void whoeverAsksForTheHeadOfThePageIsGivenNoSession() throws Exception {
        HttpRequest.Builder head = HttpRequest.newBuilder(URI.create(home())).HEAD();
        OPENED_BY_BROWSER.forEach(head::header);

        assertThat(header(http.send(head.build(), HttpResponse.BodyHandlers.ofString()), "Set-Cookie"))
                .doesNotContain("SESSION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?qlikTicket=AAAABBBBCCCCDDDD&state=anything", "?state=anything", "doctor"})
    void whoeverIsOnTheWayElsewhereDoesNotWaitForATurn(String pathAndQuery) throws Exception {
        assertThat(header(get(pathAndQuery, OPENED_BY_BROWSER), "Set-Cookie")).isNotEmpty();
    }

    @Test
    void pageThatMayLoseItsSessionToAnotherTabTellsNothingEarly() throws Exception {
        HttpResponse<String> first = get("");

        assertThat(first.body()).doesNotContain("data-arrival");
        assertThat(get("", Map.of("Cookie", header(first, "Set-Cookie"))).body())
                .contains("data-arrival");
    }

    private HttpResponse<String> tellOfArrival(String cookie) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(home() + "arrival"))
                        .header("Content-Type", "application/json")
                        .header("Gangway-Doorstep", "crossed")
                        .header("Cookie", cookie)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"\",\"language\":\"en\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String pathAndQuery) throws IOException, InterruptedException {
        return get(pathAndQuery, Map.of());
    }

    private HttpResponse<String> get(String pathAndQuery, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(home() + pathAndQuery)).header("Accept", "text/html,*/*;q=0.8");
        headers.forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
