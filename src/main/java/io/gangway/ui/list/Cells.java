package io.gangway.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.gangway.catalog.App;
import io.gangway.catalog.AppColumn;
import io.gangway.catalog.Label;
import io.gangway.catalog.ListColumn;
import io.gangway.catalog.query.Scope;
import io.gangway.qlik.engine.LastReload;
import java.util.function.Consumer;

/**
 * How the cells of the table are drawn. Texts reach the browser as data of templates, never as markup, and each in an
 * isolate, so that a hostile or right-to-left name cannot disturb its neighbours.
 */
final class Cells {

    private static final String NAME = """
            ${item.link
              ? html`<a class="app-link" data-app-id="${item.id}" href="${item.link}" target="_blank" rel="noopener noreferrer"
                  title="${item.title}" aria-label="${item.title}" @click="${opened}" @auxclick="${opened}">NAME</a>`
              : html`<span title="${item.title}">NAME</span>`}""".replace("NAME", Marked.template("item.name"));
    private static final String ONE_LINE = "<div class=\"one-line\">" + NAME + "</div>";
    private static final String TEXT =
            "<div class=\"one-line\" title=\"${item.title}\">" + Marked.template("item.text") + "</div>";
    private static final String AGO = """
            <div class="time-cell"><gangway-ago at="${item.at}" never="${item.never}"></gangway-ago>
            ${item.stale ? html`<span class="stale-mark">${item.stale}</span>` : ''}</div>""";
    private static final String STAR = """
            <button class="star" tabindex="-1" aria-pressed="${item.starred}" aria-label="${item.label}" title="${item.label}"
              @click="${toggle}">${item.starred ? '★' : '☆'}</button>""";
    private static final String MORE = """
            <button class="more" tabindex="-1" aria-label="${item.label}" title="${item.label}" @click="${show}">⋯</button>""";
    private static final String COMPACT = "<div class=\"compact-app\">" + NAME + Fact.template("item.facts") + "</div>";

    private final Component page;
    private final AppList list;
    private final AppLinks links;

    Cells(Component page, AppList list, AppLinks links) {
        this.page = page;
        this.list = list;
        this.links = links;
    }

    LitRenderer<App> of(AppColumn column) {
        return switch (column) {
            case ListColumn.NAME -> withName(ONE_LINE);
            case ListColumn.STREAM -> text(column, Scope.STREAM);
            case ListColumn.DESCRIPTION -> text(column, Scope.DESCRIPTION);
            case ListColumn.LAST_RELOAD ->
                time(column)
                        .withProperty(
                                "never",
                                app -> page.getTranslation(
                                        app.reload() == LastReload.Missing.UNKNOWN
                                                ? "time.unknown-reload"
                                                : "time.never-reloaded"))
                        .withProperty("stale", app -> list.isStale(app) ? page.getTranslation("app.stale") : "");
            case ListColumn.MODIFIED -> time(column).withProperty("never", app -> page.getTranslation("time.unknown"));
            case ListColumn.PUBLISHED ->
                time(column).withProperty("never", app -> page.getTranslation("time.not-published"));
            case Label.Known.OWNER -> text(column, Scope.OWNER);
            case Label.Known.TAG -> text(column, Scope.TAG);
            case Label.Property ignored -> text(column, Scope.ANYWHERE);
        };
    }

    /** Name and what else there is room for, where columns would be too narrow. */
    LitRenderer<App> compact(ColumnChoice choice) {
        return withName(COMPACT).withProperty("facts", app -> Fact.of(page, app, choice.besideName()));
    }

    LitRenderer<App> star() {
        return LitRenderer.<App>of(STAR)
                .withProperty("starred", list::isFavourite)
                .withProperty("label", app -> Texts.star(page, list.isFavourite(app)))
                .withFunction("toggle", list::toggleFavourite);
    }

    LitRenderer<App> more(Consumer<App> details) {
        return LitRenderer.<App>of(MORE)
                .withProperty("label", app -> page.getTranslation("details.show", app.name()))
                .withFunction("show", details::accept);
    }

    private LitRenderer<App> withName(String template) {
        return LitRenderer.<App>of(template)
                .withProperty("name", app -> Marked.of(list.highlights(), Scope.NAME, app.name()))
                .withProperty("title", App::name)
                .withProperty("id", App::id)
                .withProperty("link", links::app)
                .withFunction("opened", list::opened);
    }

    private LitRenderer<App> text(AppColumn column, Scope scope) {
        return LitRenderer.<App>of(TEXT)
                .withProperty("text", app -> Marked.of(list.highlights(), scope, Texts.of(page, app, column)))
                .withProperty("title", app -> Texts.of(page, app, column));
    }

    private LitRenderer<App> time(AppColumn column) {
        return LitRenderer.<App>of(AGO)
                .withProperty("at", app -> column.of(app) instanceof AppColumn.Time(var time) ? Fact.millis(time) : "");
    }
}
