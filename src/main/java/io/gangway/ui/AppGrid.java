package io.gangway.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.signals.Signal;
import io.gangway.catalog.App;
import io.gangway.catalog.AppColumn;
import io.gangway.catalog.AppQuery;
import io.gangway.catalog.Catalog;
import io.gangway.qlik.QlikServer;
import io.gangway.qlik.engine.StreamRef;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The table of apps. Texts reach the browser as data of templates, never as markup, and each in an isolate, so that a
 * hostile or right-to-left name cannot disturb its neighbours.
 */
class AppGrid extends Grid<App> {

    /** Widths in CSS pixels from which on there is room for more columns. */
    private static final int ROOM_FOR_COLUMNS = 640;

    private static final String COMPACT_KEY = "compact";
    private static final int ROOM_FOR_DATES = 960;
    private static final int ROOM_FOR_ALL = 1200;

    private static final String NAME_LINK = """
            ${item.link
              ? html`<a class="app-link" href="${item.link}" target="_blank" rel="noopener noreferrer" title="${item.name}"><bdi>${item.name}</bdi></a>`
              : html`<bdi title="${item.name}">${item.name}</bdi>`}""";
    private static final String TEXT = "<bdi title=\"${item.text}\">${item.text}</bdi>";
    private static final String AGO = "<gangway-ago at=\"${item.at}\" never=\"${item.never}\"></gangway-ago>";
    private static final String COMPACT = """
            <div class="compact-app">%s
            <div class="compact-details"><bdi>${item.stream}</bdi> ·
            <gangway-ago at="${item.at}" never="${item.never}" as="${item.as}"></gangway-ago></div></div>""".formatted(NAME_LINK);

    private final QlikServer server;
    private final AppsDataProvider apps = new AppsDataProvider();

    /** @param whenSorted is given search and order whenever the user changes the order */
    AppGrid(QlikServer server, Consumer<AppQuery> whenSorted) {
        super();
        this.server = server;
        addClassName("app-grid");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setMultiSort(true, MultiSortPriority.APPEND);
        setColumnReorderingAllowed(true);
        setAriaLabel(getTranslation("list.label"));
        setDataProvider(apps);
        compactColumn();
        nameColumn();
        textColumn(AppColumn.STREAM, this::stream).setFlexGrow(2);
        textColumn(AppColumn.DESCRIPTION, App::description).setFlexGrow(4);
        timeColumn(AppColumn.LAST_RELOAD, App::lastReload, "time.never-reloaded");
        timeColumn(AppColumn.MODIFIED, App::modified, "time.unknown");
        timeColumn(AppColumn.PUBLISHED, App::published, "time.not-published");
        addSortListener(change -> {
            apps.sort(change.getSortOrder().stream().map(AppGrid::sort).toList());
            if (change.isFromClient()) {
                whenSorted.accept(apps.query());
            }
        });
        Signal.effect(
                this,
                () -> fit(UI.getCurrent().getPage().windowSizeSignal().get().width()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        apps.sortFor(event.getUI().getLocale());
    }

    void show(Catalog catalog) {
        apps.show(catalog);
    }

    void search(String text) {
        apps.search(text);
    }

    void apply(AppQuery query) {
        sort(query.sort().stream()
                .map(order -> new GridSortOrder<App>(
                        getColumnByKey(order.column().name()),
                        order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING))
                .toList());
        apps.sort(query.sort());
        apps.search(query.text());
    }

    AppQuery query() {
        return apps.query();
    }

    boolean shows(Catalog catalog) {
        return apps.shows(catalog);
    }

    /** How many apps answer the search. */
    int shown() {
        return apps.shown();
    }

    int all() {
        return apps.all();
    }

    private void compactColumn() {
        addColumn(LitRenderer.<App>of(COMPACT)
                        .withProperty("name", App::name)
                        .withProperty("link", this::link)
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
        addColumn(LitRenderer.<App>of(NAME_LINK).withProperty("name", App::name).withProperty("link", this::link))
                .setKey(AppColumn.NAME.name())
                .setHeader(getTranslation("column.name"))
                .setSortProperty(AppColumn.NAME.name())
                .setResizable(true)
                .setFlexGrow(3)
                .setRowHeader(true);
    }

    private Column<App> textColumn(AppColumn column, Function<App, String> text) {
        return addColumn(LitRenderer.<App>of(TEXT).withProperty("text", text::apply))
                .setKey(column.name())
                .setHeader(getTranslation("column." + key(column)))
                .setSortProperty(column.name())
                .setResizable(true);
    }

    private void timeColumn(AppColumn column, Function<App, Optional<Instant>> time, String neverKey) {
        addColumn(LitRenderer.<App>of(AGO)
                        .withProperty("at", app -> millis(time.apply(app)))
                        .withProperty("never", app -> getTranslation(neverKey)))
                .setKey(column.name())
                .setHeader(getTranslation("column." + key(column)))
                .setSortProperty(column.name())
                .setResizable(true)
                .setFlexGrow(1);
    }

    private void fit(int width) {
        boolean hasColumns = width >= ROOM_FOR_COLUMNS;
        getColumnByKey(COMPACT_KEY).setVisible(!hasColumns);
        for (AppColumn column : AppColumn.values()) {
            boolean fits =
                    switch (column) {
                        case NAME, STREAM, LAST_RELOAD -> hasColumns;
                        case DESCRIPTION -> width >= ROOM_FOR_DATES;
                        case MODIFIED, PUBLISHED -> width >= ROOM_FOR_ALL;
                    };
            getColumnByKey(column.name()).setVisible(fits);
        }
    }

    private static AppQuery.Sort sort(GridSortOrder<App> order) {
        String key = order.getSorted().getKey();
        return new AppQuery.Sort(
                key.equals(COMPACT_KEY) ? AppColumn.NAME : AppColumn.valueOf(key),
                order.getDirection() == SortDirection.DESCENDING);
    }

    private String link(App app) {
        return app.id().isEmpty() ? "" : server.app(app.id()).toString();
    }

    private String stream(App app) {
        return app.stream().map(StreamRef::name).orElseGet(() -> getTranslation("stream.personal"));
    }

    private static String millis(Optional<Instant> time) {
        return time.map(instant -> Long.toString(instant.toEpochMilli())).orElse("");
    }

    private static String key(AppColumn column) {
        return column.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
