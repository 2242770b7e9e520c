package io.gangway.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gangway.web.Portals;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the pages that portals may frame have in their heads besides; for the scripts, which run before anything else does. */
@SpringComponent
class PortalHead {

    private static final String FRAME = "/" + EmbedView.PATH;
    private static final List<String> FRAME_SCRIPTS =
            List.of("gangway-frame.js", "gangway-frame-height.js", "gangway-frame-cookies.js");

    private final Portals portals;
    private final I18NProvider texts;

    PortalHead(Portals portals, I18NProvider texts) {
        this.portals = portals;
        this.texts = texts;
    }

    void addTo(IndexHtmlResponse response, Locale language) {
        String path =
                Optional.ofNullable(response.getVaadinRequest().getPathInfo()).orElse("");
        Document document = response.getDocument();
        if (path.equals(FRAME)) {
            document.child(0).attr("data-portals", portals.toString());
            FRAME_SCRIPTS.forEach(file -> script(document, file));
            document.body().appendChild(noCookies(query(response), language));
        } else if (AppsView.isPageOf(response.getVaadinRequest()) && !portals.areNone()) {
            script(document, "gangway-unframe.js");
        }
    }

    private static void script(Document document, String file) {
        document.head().select("base").after("<script src=\"./" + file + "\"></script>");
    }

    /** Where the browser keeps no cookies in a frame, Vaadin would never come to show anything. */
    private Element noCookies(String query, Locale language) {
        Element template = new Element("template").attr("id", "gangway-no-cookies");
        Element panel = template.appendElement("main").addClass("stage-panel").addClass("at-rest");
        panel.appendElement("h2").text(texts.getTranslation("embed.no-cookies.title", language));
        panel.appendElement("p").text(texts.getTranslation("embed.no-cookies.text", language));
        panel.appendElement("a")
                .addClass("own-window")
                .attr("target", "_blank")
                .attr("rel", "noopener")
                .attr("href", "./" + query)
                .text(texts.getTranslation("embed.own-window", language));
        return template;
    }

    private static String query(IndexHtmlResponse response) {
        return response.getVaadinRequest() instanceof VaadinServletRequest request && request.getQueryString() != null
                ? "?" + request.getQueryString()
                : "";
    }
}
