package io.gangway.ui.list;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.SortDirection;
import io.gangway.catalog.App;
import io.gangway.catalog.AppColumn;
import io.gangway.catalog.AppQuery;
import io.gangway.catalog.Label;
import io.gangway.catalog.ListColumn;
import java.util.Optional;
import java.util.function.Consumer;

/** The table of apps. */
final class AppGrid extends Grid<App> {

    static final String COMPACT_KEY = "compact";
    static final String STAR_KEY = "star";
    static final String MORE_KEY = "more";

    private static final String BUTTON_WIDTH = "3rem";

    private final transient AppList list;
    private final transient Cells cells;
    private boolean following;

    AppGrid(AppList list, AppLinks links, ColumnChoice choice, Consumer<App> details) {
        super();
        this.list = list;
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
        addColumn(cells.compact(choice))
                .setKey(COMPACT_KEY)
                .setHeader(getTranslation("column.name"))
                .setSortProperty(ListColumn.NAME.key())
                .setRowHeader(true);
        for (ListColumn column : ListColumn.values()) {
            addColumn(column);
        }
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
        list.follow(this::follow);
    }

    void addColumn(AppColumn column) {
        addColumn(cells.of(column))
                .setKey(column.key())
                .setHeader(Texts.of(this, column))
                .setSortProperty(column.key())
                .setResizable(true)
                .setFlexGrow(share(column))
                .setWidth(width(column))
                .setRowHeader(column == ListColumn.NAME);
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
                .flatMap(order -> column(order.column()).stream()
                        .map(column -> new GridSortOrder<App>(
                                column, order.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)))
                .toList());
        following = false;
    }

    /** Empty for what Qlik has not told yet. */
    private Optional<Column<App>> column(AppColumn column) {
        Column<App> compact = getColumnByKey(COMPACT_KEY);
        return column == ListColumn.NAME && compact.isVisible()
                ? Optional.of(compact)
                : Optional.ofNullable(getColumnByKey(column.key()));
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
}
