package io.gangway.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.HasMenuItems;
import com.vaadin.flow.component.contextmenu.MenuItem;
import io.gangway.catalog.AppColumn;
import io.gangway.catalog.AppQuery;
import io.gangway.catalog.FacetValue;
import io.gangway.catalog.Label;
import io.gangway.catalog.ListColumn;
import io.gangway.ui.ondemand.MenuButton;
import java.util.ArrayList;
import java.util.List;

/** The order of the list where there are no headers to click, as in cards and on narrow screens. */
final class SortMenu {

    private final HasMenuItems menu;
    private final AppList list;
    private final Component page;

    private SortMenu(HasMenuItems menu, AppList list, Component page) {
        this.menu = menu;
        this.list = list;
        this.page = page;
    }

    static void addTo(HasMenuItems menu, AppList list, ColumnChoice columns, Component page) {
        new SortMenu(menu, list, page).offer(columns.all());
    }

    private void offer(List<AppColumn> columns) {
        add("tools.sort.none", () -> ask(List.of()));
        add(
                "own.recent",
                () -> list.ask(list.query()
                        .withSort(List.of())
                        .withFilters(list.query().filters().with(FacetValue.Own.RECENT))));
        columns.forEach(column -> menu.addItem(
                Texts.of(page, column), click -> ask(List.of(new AppQuery.Sort(column, isLatestFirst(column))))));
        List<AppQuery.Sort> sort = list.query().sort();
        MenuItem descending =
                add("tools.sort.descending", () -> ask(turned(list.query().sort())));
        MenuButton.mark(descending, !sort.isEmpty() && sort.getFirst().descending());
    }

    private MenuItem add(String key, Runnable action) {
        return menu.addItem(page.getTranslation(key), click -> action.run());
    }

    private void ask(List<AppQuery.Sort> sort) {
        list.ask(list.query().withSort(sort));
    }

    /** Who sorts by a time looks for what is new. */
    private static boolean isLatestFirst(AppColumn column) {
        return switch (column) {
            case ListColumn.NAME, ListColumn.STREAM, ListColumn.DESCRIPTION -> false;
            case ListColumn.LAST_RELOAD, ListColumn.MODIFIED, ListColumn.PUBLISHED -> true;
            case Label ignored -> false;
        };
    }

    private static List<AppQuery.Sort> turned(List<AppQuery.Sort> sort) {
        List<AppQuery.Sort> turned =
                new ArrayList<>(sort.isEmpty() ? List.of(new AppQuery.Sort(ListColumn.NAME, false)) : sort);
        AppQuery.Sort first = turned.getFirst();
        turned.set(0, new AppQuery.Sort(first.column(), !first.descending()));
        return turned;
    }
}
