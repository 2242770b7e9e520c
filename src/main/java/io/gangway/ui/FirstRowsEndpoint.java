package io.gangway.ui;

import com.vaadin.flow.router.QueryParameters;
import io.gangway.catalog.AppQuery;
import io.gangway.login.Arrival;
import io.gangway.login.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /first-rows}: a page that loads with a ticket tells of it here, so that Gangway need not wait for it to start, and is
 * given what {@link FirstSight} puts into others, once the list is there. It is a script that asks: what only looks at an
 * address spends no ticket. Beside Vaadin, not below it: the page's own start does not wait for this.
 */
@RestController
class FirstRowsEndpoint {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    /** An address and a language; nothing longer is even read. */
    private static final int LONGEST_BODY = 16_384;

    private static final JsonMapper JSON = new JsonMapper();

    private final Visits visits;
    private final FirstSight sight;

    FirstRowsEndpoint(Visits visits, FirstSight sight) {
        this.visits = visits;
        this.sight = sight;
    }

    @PostMapping(path = "/first-rows", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> firstRows(HttpServletRequest request) throws IOException, InterruptedException {
        LoadingPage page = read(request);
        Locale language = Languages.named(page.language());
        Optional<EarlyTab> tab = EarlyBoarding.SCOPE.of(request).flatMap(boarding -> visit(page, language, request)
                .flatMap(visit -> boarding.begin(visit, language)));
        Optional<Stage.Listed> listed = tab.isPresent() ? tab.get().screen().awaitList(LONGEST) : Optional.empty();
        return listed.map(list -> ResponseEntity.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .body(rows(list, tab.get().screen(), language)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private static LoadingPage read(HttpServletRequest request) throws IOException {
        try {
            byte[] body = request.getInputStream().readNBytes(LONGEST_BODY);
            return Optional.ofNullable(JSON.readValue(body, LoadingPage.class)).orElse(LoadingPage.NONE);
        } catch (JacksonException e) {
            return LoadingPage.NONE;
        }
    }

    private Optional<Visit> visit(LoadingPage page, Locale language, HttpServletRequest request) {
        QueryParameters query = QueryParameters.fromString(page.query());
        String view = AddressBar.withoutSignIn(query).getQueryString();
        return visits.read(request, query, language, "", view, false)
                .filter(visit -> visit.arrival() instanceof Arrival.WithTicket);
    }

    private String rows(Stage.Listed listed, EarlyScreen screen, Locale language) {
        AppQuery query = ViewState.of(QueryParameters.fromString(screen.view())).query();
        return sight.ofReturning(listed, query, language).outerHtml();
    }

    /**
     * @param query of its address, without a question mark
     * @param language in which it is written
     */
    record LoadingPage(String query, String language) {
        private static final LoadingPage NONE = new LoadingPage("", "");

        LoadingPage(@Nullable String query, @Nullable String language) {
            this.query = query == null ? "" : query;
            this.language = language == null ? "" : language;
        }
    }
}
