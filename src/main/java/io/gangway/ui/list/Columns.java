package io.gangway.ui.list;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.signals.Signal;
import io.gangway.catalog.App;
import io.gangway.catalog.AppColumn;
import io.gangway.catalog.Label;
import io.gangway.ui.memory.Memory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the table's columns as the reader wants them, as there is room, and as Qlik tells something to fill them. */
final class Columns {

    private static final int NARROWEST = 40;
    private static final int WIDEST = 2_000;

    private final AppGrid grid;
    private final AppList list;
    private final ColumnChoice choice;
    private List<Label> labels = List.of();

    Columns(AppGrid grid, AppList list, ColumnChoice choice) {
        this.grid = grid;
        this.list = list;
        this.choice = choice;
        grid.addColumnReorderListener(change -> {
            if (change.isFromClient()) {
                remember(change.getColumns().stream().map(Grid.Column::getKey).toList());
            }
        });
        grid.addColumnResizeListener(change -> {
            if (change.isFromClient()) {
                remember(list.memory().columns());
            }
        });
        list.follow(this::follow);
        Signal.effect(grid, () -> {
            choice.room(UI.getCurrent().getPage().windowSizeSignal().get().width());
            fit();
        });
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
        fit();
    }

    private void follow() {
        List<Label> told = list.catalog().labels();
        if (told.equals(labels)) {
            fit();
            return;
        }
        labels.stream().filter(label -> !told.contains(label)).forEach(label -> grid.removeColumnByKey(label.key()));
        told.stream().filter(label -> !labels.contains(label)).forEach(grid::addColumn);
        labels = told;
        recall();
    }

    private void fit() {
        grid.setVisible(grid.getColumnByKey(AppGrid.COMPACT_KEY), !choice.hasColumns());
        for (AppColumn column : choice.all()) {
            Grid.Column<App> shown = grid.getColumnByKey(column.key());
            if (shown != null) {
                grid.setVisible(shown, choice.hasColumns() && choice.isShownInTable(column));
            }
        }
        grid.showOrder();
    }

    private void remember(List<String> order) {
        Map<String, Integer> widths = new HashMap<>();
        grid.getColumns().forEach(column -> {
            String width = column.getWidth();
            if (width != null && width.matches("\\d{1,4}(\\.\\d+)?px") && column.isResizable()) {
                widths.put(column.getKey(), (int) Double.parseDouble(width.replace("px", "")));
            }
        });
        list.remember(list.memory().withColumns(order, widths));
    }

    /** What comes later than the reader's order comes last, before the way to the details. */
    private static int place(List<String> order, String key) {
        int place = order.indexOf(key);
        if (place >= 0) {
            return place;
        }
        return key.equals(AppGrid.MORE_KEY) ? order.size() + 1 : order.size();
    }
}
