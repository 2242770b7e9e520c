package io.gangway.ui.list;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.gangway.catalog.App;
import io.gangway.catalog.AppColumn;
import io.gangway.catalog.AppQuery;
import io.gangway.catalog.query.Scope;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The table of apps. Texts reach the browser as data of templates, never as markup, and each in an isolate, so that a
 * hostile or right-to-left name cannot disturb its neighbours.
 */
final class AppGrid extends Grid<App> {

    static final String COMPACT_KEY = "compact";
    static final String STAR_KEY = "star";
    static final String MORE_KEY = "more";

    private static final long LAST_SECOND_OF_SCRIPTS = 8_640_000_000_000L;

    private static final String NAME_LINK = """
            ${item.link
              ? html`<a class="app-link" data-app-id="${item.id}" href="${item.link}" target="_blank" rel="noopener noreferrer" title="${item.title}"
                  @click="${opened}" @auxclick="${opened}">NAME</a>`
              : html`<span title="${item.title}">NAME</span>`}""".replace("NAME", Marked.TEMPLATE.formatted("name"));
    private static final String TEXT = "<span title=\"${item.title}\">" + Marked.TEMPLATE.formatted("text") + "</span>";
    private static final String AGO = """
            <gangway-ago at="${item.at}" never="${item.never}"></gangway-ago>
            ${item.stale ? html`<span class="stale-mark">${item.stale}</span>` : ''}""";
    private static final String STAR = """
            <button class="star" tabindex="-1" aria-pressed="${item.starred}" aria-label="${item.label}" title="${item.label}"
              @click="${toggle}">${item.starred ? '★' : '☆'}</button>""";
    private static final String MORE = """
            <button class="more" tabindex="-1" aria-label="${item.label}" title="${item.label}" @click="${show}">⋯</button>""";
    private static final String COMPACT = """
            <div class="compact-app">%s
            <div class="compact-details"><bdi>${item.stream}</bdi> ·
            <gangway-ago at="${item.at}" never="${item.never}" as="${item.as}"></gangway-ago></div></div>""".formatted(NAME_LINK);

    private final transient AppList list;
    private final transient AppLinks links;
    private boolean following;

    AppGrid(AppList list, AppLinks links, Consumer<App> details) {
        super();
        this.list = list;
        this.links = links;
        addClassName("app-grid");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setMultiSort(true, MultiSortPriority.APPEND, true);
        setColumnReorderingAllowed(true);
        setAriaLabel(getTranslation("list.label"));
        setDataProvider(new AppsDataProvider(list));
        starColumn();
        compactColumn();
        nameColumn();
        textColumn(AppColumn.STREAM, Scope.STREAM, this::stream).setFlexGrow(2);
        textColumn(AppColumn.DESCRIPTION, Scope.DESCRIPTION, App::description).setFlexGrow(4);
        timeColumn(AppColumn.LAST_RELOAD, App::lastReload, "time.never-reloaded", this::stale);
        timeColumn(AppColumn.MODIFIED, App::modified, "time.unknown", app -> "");
        timeColumn(AppColumn.PUBLISHED, App::published, "time.not-published", app -> "");
        addColumn(LitRenderer.<App>of(MORE)
                        .withProperty("label", app -> getTranslation("details.show", app.name()))
                        .withFunction("show", details::accept))
                .setKey(MORE_KEY)
                .setHeader(new ScreenReaderText(getTranslation("column.details")))
                .setWidth("3rem")
                .setFlexGrow(0);
        addSortListener(change -> {
            if (!following) {
                list.ask(list.query()
                        .withSort(change.getSortOrder().stream()
                                .map(AppGrid::sort)
                                .toList()));
            }
        });
        list.follow(this::follow);
    }

    /** Everything but the header and the columns follows the list. */
    private void follow() {
        showOrder();
        getDataProvider().refreshAll();
    }

    /** In the headers that are there. */
    void showOrder() {
        following = true;
        sort(list.query().sort().stream()
                .map(order -> new GridSortOrder<App>(
                        column(order.column()),
                        order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING))
                .toList());
        following = false;
    }

    private Column<App> column(AppColumn column) {
        Column<App> compact = getColumnByKey(COMPACT_KEY);
        return column == AppColumn.NAME && compact.isVisible() ? compact : getColumnByKey(column.name());
    }

    private void starColumn() {
        addColumn(LitRenderer.<App>of(STAR)
                        .withProperty("starred", list::isFavourite)
                        .withProperty(
                                "label",
                                app -> list.isFavourite(app)
                                        ? getTranslation("favourite.remove")
                                        : getTranslation("favourite.add"))
                        .withFunction("toggle", list::toggleFavourite))
                .setKey(STAR_KEY)
                .setHeader(new ScreenReaderText(getTranslation("column.favourite")))
                .setWidth("3rem")
                .setFlexGrow(0);
    }

    private void compactColumn() {
        addColumn(withName(COMPACT)
                        .withProperty("stream", this::stream)
                        .withProperty("at", app -> millis(app.lastReload()))
                        .withProperty("never", app -> getTranslation("time.never-reloaded.sentence"))
                        .withProperty("as", app -> getTranslation("time.reloaded")))
                .setKey(COMPACT_KEY)
                .setHeader(getTranslation("column.name"))
                .setSortProperty(AppColumn.NAME.name())
                .setRowHeader(true);
    }

    private void nameColumn() {
        addColumn(withName(NAME_LINK))
                .setKey(AppColumn.NAME.name())
                .setHeader(getTranslation("column.name"))
                .setSortProperty(AppColumn.NAME.name())
                .setResizable(true)
                .setFlexGrow(3)
                .setRowHeader(true);
    }

    private LitRenderer<App> withName(String template) {
        return LitRenderer.<App>of(template)
                .withProperty("name", app -> Marked.pieces(list.highlights(), Scope.NAME, app.name()))
                .withProperty("title", App::name)
                .withProperty("id", App::id)
                .withProperty("link", links::app)
                .withFunction("opened", list::opened);
    }

    private Column<App> textColumn(AppColumn column, Scope scope, Function<App, String> text) {
        return addColumn(LitRenderer.<App>of(TEXT)
                        .withProperty("text", app -> Marked.pieces(list.highlights(), scope, text.apply(app)))
                        .withProperty("title", text::apply))
                .setKey(column.name())
                .setHeader(Texts.of(this, column))
                .setSortProperty(column.name())
                .setResizable(true);
    }

    private void timeColumn(
            AppColumn column, Function<App, Optional<Instant>> time, String neverKey, Function<App, String> stale) {
        addColumn(LitRenderer.<App>of(AGO)
                        .withProperty("at", app -> millis(time.apply(app)))
                        .withProperty("never", app -> getTranslation(neverKey))
                        .withProperty("stale", stale::apply))
                .setKey(column.name())
                .setHeader(Texts.of(this, column))
                .setSortProperty(column.name())
                .setResizable(true)
                .setFlexGrow(1);
    }

    private String stale(App app) {
        return list.isStale(app) ? getTranslation("app.stale") : "";
    }

    private String stream(App app) {
        return Texts.stream(this, app);
    }

    private static AppQuery.Sort sort(GridSortOrder<App> order) {
        String key = order.getSorted().getKey();
        return new AppQuery.Sort(
                key.equals(COMPACT_KEY) ? AppColumn.NAME : AppColumn.valueOf(key),
                order.getDirection() == SortDirection.DESCENDING);
    }

    /** As scripts count time; empty for what is beyond their calendar. */
    static String millis(Optional<Instant> time) {
        return time.filter(instant -> Math.abs(instant.getEpochSecond()) < LAST_SECOND_OF_SCRIPTS)
                .map(instant -> Long.toString(instant.toEpochMilli()))
                .orElse("");
    }
}
