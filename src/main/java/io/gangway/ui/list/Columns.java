package io.gangway.ui.list;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.signals.Signal;
import io.gangway.catalog.App;
import io.gangway.catalog.AppColumn;
import io.gangway.ui.memory.Memory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of the table's columns are there, in which order and how wide: as the reader wants it and as there is room. */
final class Columns {

    /** Widths in CSS pixels from which on there is room for more columns. */
    private static final int ROOM_FOR_COLUMNS = 640;

    private static final int ROOM_FOR_DATES = 960;
    private static final int ROOM_FOR_ALL = 1200;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 2_000;

    private final AppGrid grid;
    private final AppList list;
    private int room;
    private Set<AppColumn> demanded = Set.of();

    Columns(AppGrid grid, AppList list) {
        this.grid = grid;
        this.list = list;
        grid.addColumnReorderListener(change -> {
            if (change.isFromClient()) {
                remember(
                        change.getColumns().stream().map(Grid.Column::getKey).toList(),
                        list.memory().hidden());
            }
        });
        grid.addColumnResizeListener(change -> {
            if (change.isFromClient()) {
                remember(list.memory().columns(), list.memory().hidden());
            }
        });
        Signal.effect(
                grid,
                () -> fit(UI.getCurrent().getPage().windowSizeSignal().get().width()));
    }

    boolean isWanted(AppColumn column) {
        return !list.memory().hidden().contains(column.name());
    }

    /** These are shown as soon as there is room for columns at all. */
    void demand(List<AppColumn> columns) {
        demanded = Set.copyOf(columns);
    }

    void want(AppColumn column, boolean isWanted) {
        List<String> hidden = new ArrayList<>(list.memory().hidden());
        hidden.remove(column.name());
        if (!isWanted) {
            hidden.add(column.name());
        }
        remember(list.memory().columns(), hidden);
        fit(room);
    }

    /** Shows the columns as the browser remembers them. */
    void recall() {
        Memory memory = list.memory();
        List<Grid.Column<App>> columns = new ArrayList<>(grid.getColumns());
        columns.sort(Comparator.comparingInt(column -> place(memory.columns(), column.getKey())));
        grid.setColumnOrder(columns);
        memory.widths().forEach((key, width) -> {
            Grid.Column<App> column = grid.getColumnByKey(key);
            if (column != null && width >= NARROWEST && width <= WIDEST) {
                column.setWidth(width + "px").setFlexGrow(0);
            }
        });
        fit(room);
    }

    private void fit(int width) {
        room = width;
        boolean hasColumns = width >= ROOM_FOR_COLUMNS;
        grid.getColumnByKey(AppGrid.COMPACT_KEY).setVisible(!hasColumns);
        for (AppColumn column : AppColumn.values()) {
            boolean fits = demanded.contains(column)
                    ? hasColumns
                    : switch (column) {
                        case NAME, STREAM, LAST_RELOAD -> hasColumns;
                        case DESCRIPTION -> width >= ROOM_FOR_DATES;
                        case MODIFIED, PUBLISHED -> width >= ROOM_FOR_ALL;
                    };
            grid.getColumnByKey(column.name()).setVisible(fits && isWanted(column));
        }
        grid.showOrder();
    }

    private void remember(List<String> order, List<String> hidden) {
        Map<String, Integer> widths = new HashMap<>();
        grid.getColumns().forEach(column -> {
            String width = column.getWidth();
            if (width != null && width.matches("\\d{1,4}(\\.\\d+)?px") && column.isResizable()) {
                widths.put(column.getKey(), (int) Double.parseDouble(width.replace("px", "")));
            }
        });
        list.remember(list.memory().withColumns(order, hidden, widths));
    }

    /** New columns of a later version come last. */
    private static int place(List<String> order, String key) {
        int place = order.indexOf(key);
        return place < 0 ? order.size() : place;
    }
}
