package io.gangway.ui;

import com.vaadin.flow.router.QueryParameters;
import io.gangway.login.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /arrival}: a page that loads tells of itself here, so that Gangway need not wait for it to start, and is given what
 * {@link FirstSight} has for it, or nothing. It is a script that asks: what only looks at an address spends no ticket. Beside
 * Vaadin, not below it: this waits for no page's lock, and none for this.
 */
@RestController
class ArrivalEndpoint {

    /** The page of a ticket starts meanwhile. */
    private static final Duration LONGEST_WITH_TICKET = Duration.ofSeconds(20);
    /** Others do not. */
    private static final Duration LONGEST = Duration.ofMillis(2_500);
    /** An address and a language; nothing longer is even read. */
    private static final int LONGEST_BODY = 16_384;

    private static final JsonMapper JSON = new JsonMapper();

    private final Browsers browsers;
    private final Visits visits;
    private final FirstSight sight;

    ArrivalEndpoint(Browsers browsers, Visits visits, FirstSight sight) {
        this.browsers = browsers;
        this.visits = visits;
        this.sight = sight;
    }

    @PostMapping(path = "/arrival", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> arrived(HttpServletRequest request) throws IOException, InterruptedException {
        Optional<LoadingPage> page = read(request);
        Optional<Element> shown = page.isPresent() && (request.isRequestedSessionIdValid() || Doorstep.isTurn(request))
                ? show(page.get(), browsers.of(request.getSession()).early(), request)
                : Optional.empty();
        return shown.map(html ->
                        ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(html.outerHtml()))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private Optional<Element> show(LoadingPage page, EarlyBoarding boarding, HttpServletRequest request)
            throws InterruptedException {
        Optional<EarlyTab> begun =
                visit(page, request).flatMap(visit -> boarding.begin(visit, page.tab(), page.language()));
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        EarlyTab tab = begun.get();
        return tab.screen()
                .await(tab.hasTicket() ? LONGEST_WITH_TICKET : LONGEST)
                .flatMap(onward -> switch (onward) {
                    case Onward.ToList(var list, var view) ->
                        Optional.of(sight.ofReturning(list, ViewState.of(view).query(), page.language()));
                    case Onward.ToSignIn(var loginUri) ->
                        boarding.leave(tab)
                                ? Optional.of(sight.ofLeaving(loginUri, page.language()))
                                : Optional.empty();
                });
    }

    private Optional<Visit> visit(LoadingPage page, HttpServletRequest request) {
        String view = ViewState.of(AddressBar.withoutSignIn(page.query())).queryString();
        return visits.read(request, page.query(), page.language(), "", view, false);
    }

    /** Empty where no page has written it. */
    private static Optional<LoadingPage> read(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY);
        try {
            JsonNode page = JSON.readTree(body);
            return page.path("query")
                    .asStringOpt()
                    .map(query -> new LoadingPage(
                            QueryParameters.fromString(query),
                            Languages.named(page.path("language").asString("")),
                            page.path("tab").asString("")));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * @param query of its address
     * @param language in which it is written
     * @param tab a name that the browser's tab keeps over reloads; empty where it keeps none
     */
    private record LoadingPage(QueryParameters query, Locale language, String tab) {}
}
