package io.gangway.ui.list;

import io.gangway.catalog.App;
import io.gangway.catalog.AppQuery;
import io.gangway.catalog.Catalog;
import io.gangway.ui.memory.Memory;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** The uppermost rows of a list as plain markup, for a page that has not started yet: links work before any script does. */
public final class FirstRows {

    /** As many as a high screen shows. */
    private static final int ROWS = 40;

    private final AppLinks links;

    public FirstRows(AppLinks links) {
        this.links = links;
    }

    /** @param query as the address asks for it */
    public Element of(Catalog catalog, AppQuery query, Memory memory, Locale locale, ZonedDateTime now) {
        AppQuery remembered = AppList.inOrderOf(memory, query.withFavouritesFirst(memory.favouritesFirst()));
        Element rows = new Element("div").addClass("first-rows");
        catalog.first(ROWS, remembered, AppList.reader(locale, now, memory)).forEach(app -> rows.appendChild(row(app)));
        return rows;
    }

    private Element row(App app) {
        Element row = new Element("div");
        row.appendChild(name(app).addClass("first-name"));
        row.appendElement("bdi").text(app.stream().map(stream -> stream.name()).orElse(""));
        row.appendElement("bdi").text(app.description());
        return row;
    }

    private Element name(App app) {
        String link = links.app(app);
        Element name = link.isEmpty() ? new Element("span") : new Element("a").attr("href", link);
        if (!link.isEmpty()) {
            name.addClass("app-link").attr("target", "_blank").attr("rel", "noopener noreferrer");
        }
        name.appendElement("bdi").text(app.name());
        return name;
    }
}
