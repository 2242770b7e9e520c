package io.gangway.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import io.gangway.catalog.AppColumn;
import io.gangway.catalog.AppQuery;
import java.util.ArrayList;
import java.util.List;

/** The order of the list where there are no headers to click, as in cards and on narrow screens. */
final class SortMenu {

    private SortMenu() {}

    static void addTo(SubMenu menu, AppList list, Component page) {
        SubMenu sorts = menu.addItem(page.getTranslation("tools.sort")).getSubMenu();
        sorts.addItem(
                page.getTranslation("tools.sort.none"),
                click -> list.ask(list.query().withSort(List.of())));
        for (AppColumn column : AppColumn.values()) {
            sorts.addItem(
                    Texts.of(page, column),
                    click ->
                            list.ask(list.query().withSort(List.of(new AppQuery.Sort(column, isLatestFirst(column))))));
        }
        MenuItem descending = sorts.addItem(
                page.getTranslation("tools.sort.descending"),
                click -> list.ask(list.query().withSort(turned(list.query().sort()))));
        descending.setCheckable(true);
        list.follow(() -> {
            List<AppQuery.Sort> sort = list.query().sort();
            descending.setChecked(!sort.isEmpty() && sort.getFirst().descending());
        });
    }

    /** Who sorts by a time looks for what is new. */
    private static boolean isLatestFirst(AppColumn column) {
        return switch (column) {
            case NAME, STREAM, DESCRIPTION -> false;
            case LAST_RELOAD, MODIFIED, PUBLISHED -> true;
        };
    }

    private static List<AppQuery.Sort> turned(List<AppQuery.Sort> sort) {
        List<AppQuery.Sort> turned =
                new ArrayList<>(sort.isEmpty() ? List.of(new AppQuery.Sort(AppColumn.NAME, false)) : sort);
        AppQuery.Sort first = turned.getFirst();
        turned.set(0, new AppQuery.Sort(first.column(), !first.descending()));
        return turned;
    }
}
