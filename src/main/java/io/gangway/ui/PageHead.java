package io.gangway.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * What the page's head says before any component is there. Scripts are plain files from {@code frontend/}: annotations for
 * them would ask for a bundle build, and so for Node.
 */
@SpringComponent
class PageHead implements VaadinServiceInitListener {

    private static final List<String> SCRIPTS = List.of(
            "gangway-ago.js",
            "gangway-copy.js",
            "gangway-suggestions.js",
            "gangway-facets.js",
            "gangway-keys.js",
            "gangway-refresh.js",
            "gangway-reconnect.js",
            "gangway-sorters.js");

    private static final InlineScript LOOK = InlineScript.read("gangway-look.js");
    /** Has to listen before the client does. */
    private static final InlineScript ADDRESS = InlineScript.read("gangway-address.js");

    private final PortalHead portalHead;
    private final PageStart start;

    PageHead(PortalHead portalHead, PageStart start) {
        this.portalHead = portalHead;
        this.start = start;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> {
            Locale language = Languages.of((VaadinServletRequest) response.getVaadinRequest());
            Languages.declare(language, response.getDocument());
            response.getDocument()
                    .child(0)
                    .attr(
                            "data-sort-by",
                            event.getSource()
                                    .getInstantiator()
                                    .getI18NProvider()
                                    .getTranslation("platform.sort-by", language));
            Element head = response.getDocument().head();
            portalHead.addTo(response, language);
            // Behind the base, which its address counts from.
            head.select("base")
                    .after(ADDRESS.element().outerHtml())
                    .after(LOOK.element().outerHtml());
            start.addTo(response, SCRIPTS);
            head.appendElement("link")
                    .attr("rel", "icon")
                    .attr("type", "image/svg+xml")
                    .attr("href", "./icons/gangway.svg");
            head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        });
        event.getSource()
                .addUIInitListener(init -> init.getUI().setLocale(Languages.of(VaadinServletRequest.getCurrent())));
    }
}
