package io.gangway.ui.list;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import io.gangway.catalog.App;
import io.gangway.catalog.AppColumn;
import io.gangway.catalog.AppQuery;
import io.gangway.catalog.Label;
import io.gangway.catalog.ListColumn;
import io.gangway.catalog.Selection;
import io.gangway.ui.memory.Memory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** The table of apps. */
final class AppGrid extends Grid<App> {

    static final String COMPACT_KEY = "compact";
    static final String STAR_KEY = "star";
    static final String MORE_KEY = "more";

    private static final String BUTTON_WIDTH = "3rem";

    private final transient AppList list;
    private final transient ColumnChoice choice;
    private final transient Cells cells;
    private transient Rows rows;
    private boolean following;

    AppGrid(AppList list, AppLinks links, ColumnChoice choice, Consumer<App> details) {
        super();
        this.list = list;
        this.choice = choice;
        this.cells = new Cells(this, list, links);
        addClassName("app-grid");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setMultiSort(true, MultiSortPriority.APPEND, true);
        setColumnReorderingAllowed(true);
        setAriaLabel(getTranslation("list.label"));
        setDataProvider(new AppsDataProvider(list));
        addColumn(cells.star())
                .setKey(STAR_KEY)
                .setHeader(new ScreenReaderText(getTranslation("column.favourite")))
                .setWidth(BUTTON_WIDTH)
                .setFlexGrow(0);
        addColumn(cells.more(details))
                .setKey(MORE_KEY)
                .setHeader(new ScreenReaderText(getTranslation("column.details")))
                .setWidth(BUTTON_WIDTH)
                .setFlexGrow(0);
        addSortListener(change -> {
            if (!following) {
                list.ask(list.query()
                        .withSort(change.getSortOrder().stream()
                                .flatMap(order -> sort(order).stream())
                                .toList()));
            }
        });
        rows = Rows.of(list);
        list.follow(this::follow);
    }

    @Override
    protected BiFunction<Renderer<App>, String, Column<App>> getDefaultColumnFactory() {
        return (drawn, id) -> new GridColumn(this, id, drawn);
    }

    /**
     * Shows a column or hides it. One that has never been shown is not there: most never are, and each takes memory.
     *
     * @return whether it is new, and so the last
     */
    boolean show(AppColumn column, boolean isShown) {
        return show(column.key(), isShown, () -> add(column));
    }

    /** The same for the one column where there is no room for several. */
    boolean showCompact(boolean isShown) {
        return show(COMPACT_KEY, isShown, this::addCompact);
    }

    private boolean show(String key, boolean isShown, Runnable add) {
        Optional<Column<App>> column = Optional.ofNullable(getColumnByKey(key));
        boolean isNew = isShown && column.isEmpty();
        boolean isTurned = column.filter(known -> known.isVisible() != isShown).isPresent();
        if (isNew) {
            add.run();
        }
        column.ifPresent(known -> known.setVisible(isShown));
        if (isNew || isTurned) {
            // What such a column shows has not been sent.
            getDataProvider().refreshAll();
        }
        return isNew;
    }

    private void addCompact() {
        addColumn(COMPACT_KEY, cells.compact(choice))
                .setHeader(getTranslation("column.name"))
                .setSortProperty(ListColumn.NAME.key())
                .setRowHeader(true);
    }

    private void add(AppColumn column) {
        addColumn(column.key(), cells.of(column))
                .setHeader(Texts.of(this, column))
                .setSortProperty(column.key())
                .setResizable(true)
                .setFlexGrow(share(column))
                .setWidth(width(column))
                .setRowHeader(column == ListColumn.NAME);
    }

    /** Vaadin would send what stands in hidden columns too. */
    private Column<App> addColumn(String key, LitRenderer<App> drawn) {
        Map.copyOf(drawn.getValueProviders())
                .forEach((name, value) ->
                        drawn.withProperty(name, app -> getColumnByKey(key).isVisible() ? value.apply(app) : null));
        return addColumn(drawn).setKey(key);
    }

    /** Everything but the header and the columns follows the list. Rows that stay as they are need not be sent again. */
    private void follow() {
        showOrder();
        Rows wanted = Rows.of(list);
        if (!wanted.isSameAs(rows)) {
            rows = wanted;
            getDataProvider().refreshAll();
        }
    }

    /** In the headers that are there. */
    void showOrder() {
        following = true;
        sort(list.query().sort().stream()
                .flatMap(order -> column(order.column()).stream()
                        .map(column -> new GridSortOrder<App>(
                                column, order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)))
                .toList());
        following = false;
    }

    /** Empty while it has not been shown. */
    private Optional<Column<App>> column(AppColumn column) {
        return Optional.ofNullable(getColumnByKey(COMPACT_KEY))
                .filter(compact -> column == ListColumn.NAME && compact.isVisible())
                .or(() -> Optional.ofNullable(getColumnByKey(column.key())));
    }

    /** Of the room that is left. */
    private static int share(AppColumn column) {
        return switch (column) {
            case ListColumn.NAME -> 5;
            case ListColumn.DESCRIPTION -> 4;
            case ListColumn.STREAM -> 2;
            case ListColumn.LAST_RELOAD, ListColumn.MODIFIED, ListColumn.PUBLISHED -> 0;
            case Label ignored -> 1;
        };
    }

    /** The least; of times what the longest take, in any language. */
    private static String width(AppColumn column) {
        return switch (column) {
            case ListColumn.NAME -> "10rem";
            case ListColumn.LAST_RELOAD -> "13rem";
            case ListColumn.MODIFIED, ListColumn.PUBLISHED -> "9rem";
            case ListColumn.DESCRIPTION, ListColumn.STREAM -> "6.25rem";
            case Label ignored -> "6.25rem";
        };
    }

    private static Optional<AppQuery.Sort> sort(GridSortOrder<App> order) {
        String key = order.getSorted().getKey();
        return AppColumn.of(key.equals(COMPACT_KEY) ? ListColumn.NAME.key() : key)
                .map(column -> new AppQuery.Sort(column, order.getDirection() == SortDirection.DESCENDING));
    }

    /**
     * What the rows show.
     *
     * @param hour in which it was worked out which of them are out of date; to look at all of them would take too long
     */
    private record Rows(Selection apps, String search, Memory memory, Instant hour) {

        static Rows of(AppList list) {
            return new Rows(
                    list.selection(),
                    list.query().text(),
                    list.memory(),
                    list.reader().now().toInstant().truncatedTo(ChronoUnit.HOURS));
        }

        boolean isSameAs(Rows other) {
            return hour.equals(other.hour)
                    && search.equals(other.search)
                    && memory.equals(other.memory)
                    && apps.isSameAs(other.apps);
        }
    }
}
