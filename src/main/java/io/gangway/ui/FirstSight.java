package io.gangway.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gangway.catalog.AppQuery;
import io.gangway.qlik.QlikServer;
import io.gangway.ui.list.AppLinks;
import io.gangway.ui.list.FirstRows;
import io.gangway.ui.memory.BrowserMemory;
import io.gangway.ui.memory.Memory;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * What the list's page shows before its scripts have started: its head, and the uppermost rows of a list that the browser has
 * had before. A script of the page takes that away when the real list is drawn.
 */
@SpringComponent
class FirstSight implements VaadinServiceInitListener {

    private final FirstRows rows;
    private final QlikServer server;
    private final I18NProvider texts;
    private final InstantSource clock;

    FirstSight(QlikServer server, I18NProvider texts, InstantSource clock) {
        this.rows = new FirstRows(new AppLinks(server));
        this.server = server;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> {
            if (AppsView.isPageOf(response.getVaadinRequest())) {
                response.getDocument().body().prependChild(of((VaadinServletRequest) response.getVaadinRequest()));
            }
        });
    }

    private Element of(HttpServletRequest request) {
        Locale language = Languages.of(request);
        if (AddressBar.isBackFromSignIn(request)) {
            // Perhaps to become somebody else.
            return waiting(language, "stage.signing-in");
        }
        return Browser.of(request)
                .flatMap(browser -> browser.lists().last())
                .flatMap(listed -> rows(listed, request, language))
                .orElseGet(() -> waiting(language, "stage.connecting"));
    }

    private Optional<Element> rows(Stage.Listed listed, HttpServletRequest request, Locale language) {
        Memory memory = Optional.ofNullable(VaadinSession.getCurrent())
                .flatMap(session -> BrowserMemory.kept(session, reader(server, listed)))
                .orElse(Memory.NONE);
        AppQuery query =
                ViewState.of(QueryParameters.full(request.getParameterMap())).query();
        return memory.look().cards() ? Optional.empty() : Optional.of(of(listed, query, memory, language));
    }

    /**
     * For a page of the list's reader that does not know yet what the browser remembers: where it remembers an order or
     * another look, under the key that is given along, these rows are of no use.
     */
    Element ofReturning(Stage.Listed listed, AppQuery query, Locale language) {
        return of(listed, query, Memory.NONE, language)
                .attr("data-memory", BrowserMemory.keyOf(reader(server, listed)));
    }

    /** For a page that goes to the sign-in page, which may be slow, or never come. */
    Element ofLeaving(URI loginUri, Locale language) {
        Element panel = panel(language, "stage.redirecting", loginUri.getHost());
        panel.appendElement("a")
                .addClass("after-a-while")
                .attr("href", loginUri.toString())
                .text(texts.getTranslation("stage.redirecting.link", language));
        return head(language).attr("data-sign-in", loginUri.toString()).appendChild(panel);
    }

    private Element waiting(Locale language, String key) {
        return head(language).appendChild(panel(language, key, server.host()));
    }

    private Element panel(Locale language, String key, String host) {
        Element panel = new Element("div").addClass("stage-panel").attr("role", "status");
        panel.appendElement("div").addClass("spinner").attr("aria-hidden", "true");
        panel.appendElement("h2").text(texts.getTranslation(key, language, host));
        return panel;
    }

    private Element of(Stage.Listed listed, AppQuery query, Memory memory, Locale language) {
        return head(language)
                .appendChild(rows.of(
                        listed.catalog(),
                        StreamNames.resolved(query, listed.catalog()),
                        memory,
                        language,
                        clock.instant().atZone(ZoneId.systemDefault())));
    }

    /** What the list's page has above everything else. */
    private Element head(Locale language) {
        Element page = new Element("div").attr("id", "first-sight").attr("aria-busy", "true");
        Element header = page.appendElement("header").addClass("header-bar");
        header.appendElement("img")
                .addClass("logo")
                .attr("src", "icons/gangway.svg")
                .attr("alt", "");
        header.appendElement("h1").text(texts.getTranslation("app.name", language));
        return page;
    }

    /** Tells readers apart, at this and at other Qlik servers. */
    static String reader(QlikServer server, Stage.Listed listed) {
        return server + " " + listed.user().map(user -> user.qualifiedName()).orElse("");
    }
}
