package io.gangway.ui.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.grid.ColumnReorderEvent;
import com.vaadin.flow.component.grid.ColumnResizeEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.internal.ComponentMetaData.SynchronizedPropertyInfo;
import io.gangway.catalog.App;
import io.gangway.catalog.AppEntry;
import io.gangway.catalog.Label;
import io.gangway.catalog.ListColumn;
import io.gangway.ui.WithoutBrowser;
import io.gangway.ui.memory.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Columns as the browser remembers them. */
class ColumnsTest extends WithoutBrowser {
    private final AppList list = Lists.of(AppEntry.named("Sales"));
    private final ColumnChoice choice = new ColumnChoice(list);
    private AppGrid grid;
    private Columns columns;

    @BeforeEach
    void show() {
        grid = attached(new AppGrid(list, new AppLinks(SERVER), choice, app -> {}));
        columns = new Columns(grid, list, choice);
    }

    @Test
    void columnComesAndGoesAsTheReaderWants() {
        choice.room(800);

        list.remember(choice.wanted(ListColumn.MODIFIED, true));
        assertThat(shown()).contains("modified");

        list.remember(choice.wanted(ListColumn.MODIFIED, false));
        assertThat(shown()).doesNotContain("modified");
        assertThat(list.memory().wanted()).containsExactly(entry("modified", false));
    }

    /** Everything else that Flow would have it tell costs memory in each tab. */
    @Test
    void browserTellsOfAColumnNothingButItsWidth() {
        assertThat(ComponentUtil.getSynchronizedProperties(
                        grid.getColumns().getFirst().getClass()))
                .filteredOn(property -> property.getEventNames().findAny().isPresent())
                .extracting(SynchronizedPropertyInfo::getProperty)
                .containsExactlyInAnyOrder("width", "flexGrow");
    }

    @Test
    void whereThereAreNoColumnsTheChoiceIsForWhatStandsBelowTheName() {
        choice.room(360);
        assertThat(choice.besideName()).containsExactly(ListColumn.STREAM, ListColumn.LAST_RELOAD);

        list.remember(choice.wanted(ListColumn.STREAM, false));
        list.remember(choice.wanted(ListColumn.MODIFIED, true));

        assertThat(choice.besideName()).containsExactly(ListColumn.LAST_RELOAD, ListColumn.MODIFIED);
        assertThat(choice.isShown(ListColumn.STREAM)).isFalse();
    }

    @Test
    void whatTheRepositoryTellsIsAColumnOnceItIsWanted() {
        choice.room(1600);
        list.show(AppEntry.owned(AppEntry.catalog(AppEntry.named("Sales")), "Ada"));
        assertThat(shown()).doesNotContain("owner");

        list.remember(choice.wanted(Label.Known.OWNER, true));
        assertThat(shown()).contains("owner").endsWith("more");

        list.show(AppEntry.catalog(AppEntry.named("Sales")));
        assertThat(keys()).doesNotContain("owner");
    }

    @Test
    void orderComesBackAndNewColumnsComeLast() {
        recall(List.of("published", "name"), Map.of());

        assertThat(keys())
                .containsExactly(
                        "published", "name", "star", "stream", "description", "last-reload", "modified", "more");
    }

    @Test
    void columnsThatAreNotThereAreForgotten() {
        List<String> usual = keys();

        recall(List.of("PASSWORD", "<b>"), Map.of("PASSWORD", 100));

        assertThat(keys()).isEqualTo(usual);
    }

    @Test
    void widthComesBack() {
        recall(List.of(), Map.of("name", 320));

        assertThat(grid.getColumnByKey("name").getWidth()).isEqualTo("320px");
    }

    @Test
    void widthThatWouldHideOrBurstTheTableIsPassedOver() {
        String usual = grid.getColumnByKey("name").getWidth();

        recall(List.of(), Map.of("name", -5, "stream", 1_000_000));

        assertThat(grid.getColumnByKey("name").getWidth()).isEqualTo(usual);
        assertThat(grid.getColumnByKey("stream").getWidth()).isNotEqualTo("1000000px");
    }

    @Test
    void otherWidthLeavesThoseOfColumnsThatAreNotThereAlone() {
        recall(List.of(), Map.of("owner", 300));
        grid.getColumnByKey("name").setWidth("222px");

        fire(new ColumnResizeEvent<>(grid, true, "name"));

        assertThat(list.memory().widths()).containsOnly(entry("owner", 300), entry("name", 222));
    }

    @Test
    void otherOrderLeavesThePlacesOfColumnsThatAreNotThereAlone() {
        recall(List.of("owner", "star", "name", "tag", "stream", "more"), Map.of());
        List<Grid.Column<App>> order = new ArrayList<>(grid.getColumns());
        order.addFirst(order.remove(keys().indexOf("name")));

        fire(new ColumnReorderEvent<>(grid, true, order));

        assertThat(list.memory().columns())
                .startsWith("owner", "name", "tag", "star", "stream")
                .contains("more");
    }

    private void fire(ComponentEvent<Grid<App>> event) {
        ComponentUtil.fireEvent(grid, event);
    }

    private void recall(List<String> order, Map<String, Integer> widths) {
        list.recall(Memory.NONE.withColumns(order, widths));
        columns.recall();
    }

    private List<String> shown() {
        return grid.getColumns().stream()
                .filter(Grid.Column::isVisible)
                .map(Grid.Column::getKey)
                .toList();
    }

    private List<String> keys() {
        return grid.getColumns().stream().map(Grid.Column::getKey).toList();
    }
}
