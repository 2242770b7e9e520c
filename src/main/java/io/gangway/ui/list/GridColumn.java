package io.gangway.ui.list;

import com.vaadin.flow.component.Synchronize;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.Renderer;
import io.gangway.catalog.App;

/**
 * A column of which the browser changes nothing but the width. To be told of what it never changes, Flow would keep four
 * kilobytes for each column of each tab.
 */
final class GridColumn extends Grid.Column<App> {

    GridColumn(Grid<App> grid, String id, Renderer<App> drawn) {
        super(grid, id, drawn);
    }

    @Override
    @Synchronize({})
    public boolean isResizable() {
        return super.isResizable();
    }

    @Override
    @Synchronize({})
    public boolean isFrozen() {
        return super.isFrozen();
    }

    @Override
    @Synchronize({})
    public boolean isFrozenToEnd() {
        return super.isFrozenToEnd();
    }

    @Override
    @Synchronize({})
    public ColumnTextAlign getTextAlign() {
        return super.getTextAlign();
    }
}
