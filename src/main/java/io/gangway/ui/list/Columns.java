package io.gangway.ui.list;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.signals.Signal;
import io.gangway.catalog.App;
import io.gangway.catalog.AppColumn;
import io.gangway.catalog.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
                remember(order().changedTo(change.getColumns().stream()
                        .map(Grid.Column::getKey)
                        .toList()));
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
        fit();
        arrange();
    }

    private void follow() {
        List<Label> told = list.catalog().labels();
        labels.stream()
                .filter(label -> !told.contains(label) && grid.getColumnByKey(label.key()) != null)
                .forEach(label -> grid.removeColumnByKey(label.key()));
        labels = told;
        fit();
    }

    private void fit() {
        boolean isNew = grid.showCompact(!choice.hasColumns());
        for (AppColumn column : choice.all()) {
            isNew |= grid.show(column, choice.hasColumns() && choice.isShownInTable(column));
        }
        if (isNew) {
            arrange();
        }
        grid.showOrder();
    }

    private void arrange() {
        ColumnOrder order = order();
        List<Grid.Column<App>> columns = new ArrayList<>(grid.getColumns());
        columns.sort(Comparator.comparingInt(column -> order.place(column.getKey())));
        grid.setColumnOrder(columns);
        list.memory().widths().forEach((key, width) -> {
            Grid.Column<App> column = grid.getColumnByKey(key);
            if (column != null && width >= NARROWEST && width <= WIDEST) {
                column.setWidth(width + "px").setFlexGrow(0);
            }
        });
    }

    /** What is remembered of columns that are not there stays so. */
    private void remember(List<String> order) {
        Map<String, Integer> widths = new HashMap<>(list.memory().widths());
        grid.getColumns().forEach(column -> {
            String width = column.getWidth();
            if (width != null && width.matches("\\d{1,4}(\\.\\d+)?px") && column.isResizable()) {
                widths.put(column.getKey(), (int) Double.parseDouble(width.replace("px", "")));
            }
        });
        list.remember(list.memory().withColumns(order, widths));
    }

    private ColumnOrder order() {
        List<String> usual = Stream.of(
                        Stream.of(AppGrid.STAR_KEY, AppGrid.COMPACT_KEY),
                        choice.all().stream().map(AppColumn::key),
                        Stream.of(AppGrid.MORE_KEY))
                .flatMap(keys -> keys)
                .toList();
        return new ColumnOrder(list.memory().columns(), usual);
    }
}
