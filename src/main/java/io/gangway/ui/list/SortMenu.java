package io.gangway.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import io.gangway.catalog.AppColumn;
import io.gangway.catalog.AppQuery;
import io.gangway.catalog.FacetValue;
import io.gangway.catalog.Label;
import io.gangway.catalog.ListColumn;
import java.util.ArrayList;
import java.util.List;

/** The order of the list where there are no headers to click, as in cards and on narrow screens. */
final class SortMenu {

    private final SubMenu menu;
    private final AppList list;
    private final ColumnChoice columns;
    private final Component page;
    private List<AppColumn> offered = List.of();

    private SortMenu(SubMenu menu, AppList list, ColumnChoice columns, Component page) {
        this.menu = menu;
        this.list = list;
        this.columns = columns;
        this.page = page;
    }

    static void addTo(SubMenu view, AppList list, ColumnChoice columns, Component page) {
        SubMenu menu = view.addItem(page.getTranslation("tools.sort")).getSubMenu();
        SortMenu sorts = new SortMenu(menu, list, columns, page);
        list.follow(sorts::follow);
        sorts.follow();
    }

    private void follow() {
        if (!offered.equals(columns.all())) {
            offered = columns.all();
            menu.removeAll();
            build();
        }
        List<AppQuery.Sort> sort = list.query().sort();
        menu.getItems().getLast().setChecked(!sort.isEmpty() && sort.getFirst().descending());
    }

    private void build() {
        add("tools.sort.none", () -> ask(List.of()));
        add(
                "own.recent",
                () -> list.ask(list.query()
                        .withSort(List.of())
                        .withFilters(list.query().filters().with(FacetValue.Own.RECENT))));
        offered.forEach(column -> menu.addItem(
                Texts.of(page, column), click -> ask(List.of(new AppQuery.Sort(column, isLatestFirst(column))))));
        add("tools.sort.descending", () -> ask(turned(list.query().sort()))).setCheckable(true);
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
