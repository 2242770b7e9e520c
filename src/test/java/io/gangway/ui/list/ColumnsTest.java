package io.gangway.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import io.gangway.catalog.AppColumn;
import io.gangway.catalog.AppEntry;
import io.gangway.ui.WithoutBrowser;
import io.gangway.ui.memory.Memory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Columns as the browser remembers them. */
class ColumnsTest extends WithoutBrowser {
    private final AppList list = Lists.of(AppEntry.named("Sales"));
    private AppGrid grid;
    private Columns columns;

    @BeforeEach
    void show() {
        grid = attached(new AppGrid(list, new AppLinks(SERVER), app -> {}));
        columns = new Columns(grid, list);
    }

    @Test
    void columnThatIsNotWantedIsRemembered() {
        columns.want(AppColumn.MODIFIED, false);
        assertThat(list.memory().hidden()).containsExactly("MODIFIED");
        assertThat(columns.isWanted(AppColumn.MODIFIED)).isFalse();

        columns.want(AppColumn.MODIFIED, true);
        assertThat(list.memory().hidden()).isEmpty();
    }

    @Test
    void orderComesBackAndNewColumnsComeLast() {
        recall(List.of("PUBLISHED", "NAME"), Map.of());

        assertThat(keys()).startsWith("PUBLISHED", "NAME").hasSize(9);
    }

    @Test
    void columnsThatAreNotThereAreForgotten() {
        List<String> usual = keys();

        recall(List.of("PASSWORD", "<b>"), Map.of("PASSWORD", 100));

        assertThat(keys()).isEqualTo(usual);
    }

    @Test
    void widthComesBack() {
        recall(List.of(), Map.of("NAME", 320));

        assertThat(grid.getColumnByKey("NAME").getWidth()).isEqualTo("320px");
    }

    @Test
    void widthThatWouldHideOrBurstTheTableIsPassedOver() {
        recall(List.of(), Map.of("NAME", -5, "STREAM", 1_000_000));

        assertThat(grid.getColumnByKey("NAME").getWidth()).isNull();
        assertThat(grid.getColumnByKey("STREAM").getWidth()).isNull();
    }

    private void recall(List<String> order, Map<String, Integer> widths) {
        list.recall(Memory.NONE.withColumns(order, List.of(), widths));
        columns.recall();
    }

    private List<String> keys() {
        return grid.getColumns().stream().map(Grid.Column::getKey).toList();
    }
}
