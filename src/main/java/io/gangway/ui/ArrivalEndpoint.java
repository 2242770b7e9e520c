package io.gangway.ui;

import com.vaadin.flow.router.QueryParameters;
import io.gangway.login.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /arrival}: a page that loads tells of itself here, so that Gangway need not wait for it to start, and is given what
 * {@link FirstSight} has for it, or nothing. It is a script that asks: what only looks at an address spends no ticket. Beside
 * Vaadin, not below it: this waits for no page's lock, and none for this.
 */
@RestController
class ArrivalEndpoint {

    /** The page starts only then, and has little to show until then. */
    private static final Duration LONGEST = Duration.ofMillis(1_500);
    /** An address and a language; nothing longer is even read. */
    private static final int LONGEST_BODY = 16_384;

    private static final JsonMapper JSON = new JsonMapper();

    private final Visits visits;
    private final FirstSight sight;

    ArrivalEndpoint(Visits visits, FirstSight sight) {
        this.visits = visits;
        this.sight = sight;
    }

    @PostMapping(path = "/arrival", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> arrived(HttpServletRequest request) throws IOException, InterruptedException {
        LoadingPage page = read(request);
        Locale language = Languages.named(page.language());
        Optional<EarlyBoarding> boarding = EarlyBoarding.SCOPE.of(request);
        Optional<Visit> visit = visit(page, language, request);
        Optional<Element> shown = boarding.isPresent() && visit.isPresent()
                ? show(boarding.get(), visit.get(), language)
                : Optional.empty();
        return shown.map(html ->
                        ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(html.outerHtml()))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private Optional<Element> show(EarlyBoarding boarding, Visit visit, Locale language) throws InterruptedException {
        Optional<EarlyTab> begun = boarding.begin(visit, language);
        Optional<Onward> onward = begun.isPresent() ? begun.get().screen().await(LONGEST) : Optional.empty();
        return onward.flatMap(next -> switch (next) {
            case Onward.ToList(var list, var view) ->
                Optional.of(sight.ofReturning(list, ViewState.of(view).query(), language));
            case Onward.ToSignIn(var loginUri) ->
                begun.filter(boarding::leave).map(left -> sight.ofLeaving(loginUri, language));
        });
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
        String view = ViewState.of(AddressBar.withoutSignIn(query)).queryString();
        return visits.read(request, query, language, "", view, false);
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
