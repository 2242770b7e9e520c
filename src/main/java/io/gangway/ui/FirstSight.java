package io.gangway.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gangway.catalog.AppQuery;
import io.gangway.login.Arrival;
import io.gangway.qlik.QlikServer;
import io.gangway.ui.list.AppLinks;
import io.gangway.ui.list.FirstRows;
import io.gangway.ui.memory.BrowserMemory;
import io.gangway.ui.memory.Memory;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Puts the uppermost rows of a list that the browser has had before into the page itself, so that whoever comes back sees
 * their apps before the page's scripts have started. A script of the page takes them away when the real list is drawn.
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
        event.addIndexHtmlRequestListener(
                response -> lastListed(response.getVaadinRequest()).ifPresent(listed -> add(listed, response)));
    }

    /** Only where the list will stand, and nobody just comes with a ticket to become somebody else. */
    private static Optional<Stage.Listed> lastListed(VaadinRequest request) {
        boolean isList = Optional.ofNullable(request.getPathInfo()).orElse("/").equals("/");
        boolean isSignIn = request.getParameterMap().keySet().stream().anyMatch(Arrival::isSignInParameter);
        return isList && !isSignIn && request instanceof VaadinServletRequest servlet
                ? BrowserLists.SCOPE.of(servlet.getHttpServletRequest()).flatMap(BrowserLists::last)
                : Optional.empty();
    }

    private void add(Stage.Listed listed, IndexHtmlResponse response) {
        VaadinRequest request = response.getVaadinRequest();
        Memory memory = Optional.ofNullable(VaadinSession.getCurrent())
                .flatMap(session -> BrowserMemory.kept(session, reader(server, listed)))
                .orElse(Memory.NONE);
        if (!memory.look().cards()) {
            AppQuery query = ViewState.of(QueryParameters.full(request.getParameterMap()))
                    .query();
            response.getDocument().body().prependChild(of(listed, query, memory, Languages.of(request)));
        }
    }

    /**
     * For a page of the list's reader that does not know yet what the browser remembers: where it remembers an order or
     * another look, under the key that is given along, these rows are of no use.
     */
    Element ofReturning(Stage.Listed listed, AppQuery query, Locale language) {
        return of(listed, query, Memory.NONE, language)
                .attr("data-memory", BrowserMemory.keyOf(reader(server, listed)));
    }

    /** The rows below the page's head, for the language of the page. */
    private Element of(Stage.Listed listed, AppQuery query, Memory memory, Locale language) {
        Element page = new Element("div").attr("id", "first-sight").attr("aria-busy", "true");
        Element header = page.appendElement("header").addClass("header-bar");
        header.appendElement("img")
                .addClass("logo")
                .attr("src", "icons/gangway.svg")
                .attr("alt", "");
        header.appendElement("h1").text(texts.getTranslation("app.name", language));
        page.appendChild(rows.of(
                listed.catalog(), query, memory, language, clock.instant().atZone(ZoneId.systemDefault())));
        return page;
    }

    /** Tells readers apart, at this and at other Qlik servers. */
    static String reader(QlikServer server, Stage.Listed listed) {
        return server + " " + listed.user().map(user -> user.qualifiedName()).orElse("");
    }
}
