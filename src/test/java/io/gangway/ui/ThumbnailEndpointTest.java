package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.gangway.catalog.AppPool;
import io.gangway.catalog.Catalog;
import io.gangway.login.QlikIdentity;
import io.gangway.qlik.QlikServer;
import io.gangway.qlik.engine.DocList;
import io.gangway.qlik.engine.DocListEntry;
import io.gangway.qlik.engine.EntryTimes;
import io.gangway.qlik.engine.LastReload;
import io.gangway.qlik.proxy.Thumbnails;
import io.gangway.simulator.Fault;
import io.gangway.simulator.Simulator;
import io.gangway.simulator.SimulatorOptions;
import io.gangway.simulator.demo.DemoApp;
import io.gangway.simulator.demo.Thumbnail;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** Thumbnails as a browser gets them. */
class ThumbnailEndpointTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Simulator simulator = Simulator.start(SimulatorOptions.defaults());
    private final ThumbnailEndpoint endpoint = new ThumbnailEndpoint(
            new Thumbnails(http, QlikServer.parse(simulator.url().toString()), Duration.ofSeconds(20)));
    private final DemoApp app = simulator.control().apps().all().stream()
            .filter(each -> each.picture().isPresent())
            .findFirst()
            .orElseThrow();
    private final MockHttpSession session = new MockHttpSession();
    private final BrowserLists lists = Browser.as(
                    new QlikIdentity(InstantSource.system(), new Random(1)),
                    mock(Boarding.class),
                    InstantSource.system(),
                    Thread::sleep)
            .keptIn(session)
            .lists();
    private final Object tab = new Object();

    @BeforeEach
    void signIn() throws Exception {
        URI page = URI.create(
                simulator.url() + "/hub/?qlikTicket=" + simulator.control().issueTicket("GANGWAY\\anna"));
        lists.cookies()
                .keep(http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding())
                        .headers()
                        .allValues("Set-Cookie"));
        list(url());
        simulator.control().clearRecords();
    }

    @AfterEach
    void closeBoth() {
        http.shutdownNow();
        simulator.close();
    }

    @Test
    void pictureOfAListedAppIsServedAsNothingButAPicture() throws Exception {
        MockHttpServletResponse answer = ask(id(), session);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).isEqualTo(Thumbnail.png(app));
        assertThat(answer.getContentType()).isEqualTo("image/png");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(answer.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    }

    @Test
    void pictureMayBeKeptByThisBrowserAlone() throws Exception {
        MockHttpServletResponse answer = ask(id(), session);

        assertThat(answer.getHeader("Cache-Control")).isEqualTo("private, max-age=600");
        assertThat(answer.getHeader("Vary")).isEqualTo("Cookie");
        assertThat(answer.getHeader("ETag")).matches("\"[0-9a-f]{32}\"");
    }

    @Test
    void pictureThatTheBrowserHasIsNotSentAgain() throws Exception {
        String etag = String.valueOf(ask(id(), session).getHeader("ETag"));
        MockHttpServletRequest request = request(session);
        request.addHeader("If-None-Match", "\"other\", W/" + etag);

        MockHttpServletResponse answer = ask(id(), request);

        assertThat(answer.getStatus()).isEqualTo(304);
        assertThat(answer.getContentAsByteArray()).isEmpty();
        assertThat(answer.getHeader("ETag")).isEqualTo(etag);
    }

    @Test
    void appThatNoTabListsHasNoPictureHereThoughItHasAtQlik() throws Exception {
        show(tab, AppPool.EMPTY);

        assertNotFound(ask(id(), session));
        assertThat(simulator.control().requests()).isEmpty();
    }

    @Test
    void listOfEachTabCounts() throws Exception {
        Object other = new Object();
        show(other, AppPool.EMPTY);

        assertThat(ask(id(), session).getStatus()).isEqualTo(200);
        assertThat(other).isNotNull();
    }

    @Test
    void browserWithoutASessionGetsNoPictureAndNoSession() throws Exception {
        MockHttpServletRequest stranger = new MockHttpServletRequest("GET", "/thumbnails/" + id());

        assertNotFound(ask(id(), stranger));
        assertThat(stranger.getSession(false)).isNull();
    }

    @Test
    void browserThatHasNotComeToItsListsGetsNoPicture() throws Exception {
        assertNotFound(ask(id(), new MockHttpSession()));
    }

    @ParameterizedTest
    @EnumSource(Fault.Oddity.class)
    void whatIsNoPictureIsNotFound(Fault.Oddity oddity) throws Exception {
        simulator.control().switchOn(new Fault.OddThumbnails(oddity));

        assertNotFound(ask(id(), session));
    }

    @Test
    void addressThatLeadsElsewhereIsNotFound() throws Exception {
        list("//evil.example.com/appcontent/x.png");

        assertNotFound(ask(id(), session));
        assertThat(simulator.control().requests()).isEmpty();
    }

    private void list(String url) {
        DocListEntry entry = new DocListEntry(
                id(),
                app.name(),
                app.name(),
                "",
                Optional.empty(),
                false,
                EntryTimes.of(Optional.empty(), Optional.empty(), Optional.empty(), LastReload.Missing.NEVER),
                0,
                url,
                "",
                List.of(),
                false,
                false,
                false,
                "");
        show(tab, new AppPool().catalog(new DocList(List.of(entry), 0), Instant.EPOCH));
    }

    private void show(Object of, Catalog apps) {
        lists.show(of, new Stage.Listed(apps, Optional.empty(), new Stage.Open()));
    }

    private String id() {
        return app.id().toString();
    }

    private String url() {
        return "/appcontent/" + app.id() + "/" + app.picture().orElseThrow();
    }

    private static MockHttpServletRequest request(MockHttpSession session) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/thumbnails/any");
        request.setSession(session);
        return request;
    }

    private MockHttpServletResponse ask(String id, MockHttpSession asking) throws IOException {
        return ask(id, request(asking));
    }

    private MockHttpServletResponse ask(String id, MockHttpServletRequest request) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        endpoint.thumbnail(id, request, response);
        return response;
    }

    private static void assertNotFound(MockHttpServletResponse answer) throws IOException {
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsByteArray()).isEmpty();
        assertThat(answer.getHeader("Cache-Control")).isNull();
    }
}
