package io.gangway.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import io.gangway.catalog.AppEntry;
import io.gangway.catalog.AppQuery;
import io.gangway.catalog.ListColumn;
import io.gangway.ui.WithoutBrowser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order of the list, chosen from a menu. */
class SortMenuTest extends WithoutBrowser {
    private final AppList list = Lists.of(AppEntry.named("Sales"), AppEntry.named("Costs"));

    /** As it is when it opens now. */
    private List<MenuItem> items() {
        ContextMenu menu = new ContextMenu(attached(new Div()));
        SortMenu.addTo(menu, list, new ColumnChoice(list), menu);
        return menu.getItems();
    }

    @Test
    void everyColumnCanBeChosen() {
        assertThat(items().stream().map(MenuItem::getText))
                .containsExactly(
                        "Best match, or name",
                        "Recently opened",
                        "Name",
                        "Stream",
                        "Description",
                        "Last reload",
                        "Modified",
                        "Published",
                        "Descending");
    }

    @Test
    void timesBeginWithTheLatestAndNamesWithTheFirst() {
        click("Last reload");
        assertThat(list.query().sort()).containsExactly(new AppQuery.Sort(ListColumn.LAST_RELOAD, true));

        click("Stream");
        assertThat(list.query().sort()).containsExactly(new AppQuery.Sort(ListColumn.STREAM, false));
    }

    @Test
    void descendingTurnsTheOrderRound() {
        click("Descending");
        assertThat(Lists.names(list)).containsExactly("Sales", "Costs");

        click("Descending");
        assertThat(Lists.names(list)).containsExactly("Costs", "Sales");
    }

    @Test
    void descendingTurnsTheFirstOfSeveralColumns() {
        list.ask(list.query()
                .withSort(List.of(
                        new AppQuery.Sort(ListColumn.STREAM, false), new AppQuery.Sort(ListColumn.MODIFIED, true))));

        click("Descending");

        assertThat(list.query().sort())
                .containsExactly(
                        new AppQuery.Sort(ListColumn.STREAM, true), new AppQuery.Sort(ListColumn.MODIFIED, true));
    }

    @Test
    void menuShowsWhetherTheOrderDescends() {
        list.ask(list.query().withSort(List.of(new AppQuery.Sort(ListColumn.NAME, true))));
        assertThat(item("Descending").isChecked()).isTrue();

        click("Best match, or name");
        assertThat(item("Descending").isChecked()).isFalse();
        assertThat(list.query().sort()).isEmpty();
    }

    private MenuItem item(String text) {
        return items().stream()
                .filter(item -> item.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private void click(String text) {
        ComponentUtil.fireEvent(item(text), new ClickEvent<>(item(text)));
    }
}
