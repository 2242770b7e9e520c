package io.gangway.ui.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.gangway.catalog.AppColumn;
import io.gangway.catalog.ListColumn;
import io.gangway.ui.memory.Memory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** How the list is shown, exported and fetched anew. */
final class ListTools extends Div {

    private final transient AppList list;
    private final transient ColumnChoice columns;
    private final MenuItem cards;
    private final MenuItem dense;
    private final MenuItem favouritesFirst;
    private final Map<AppColumn, MenuItem> columnItems = new LinkedHashMap<>();
    private final SubMenu columnMenu;

    ListTools(AppList list, ColumnChoice columns, Export export, Runnable refresh, Runnable filters, Runnable help) {
        this.list = list;
        this.columns = columns;
        addClassName("list-tools");
        Button filter = iconButton(Glyph.FILTER, "tools.filters", filters);
        filter.setId("show-filters");
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        menu.setId("view-menu");
        menu.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(getTranslation("platform.more")));
        SubMenu view = menu.addItem(getTranslation("tools.view")).getSubMenu();
        cards = checkable(
                view,
                getTranslation("tools.cards"),
                on -> remember(memory().withLook(memory().look().withCards(on))));
        dense = checkable(
                view,
                getTranslation("tools.dense"),
                on -> remember(memory().withLook(memory().look().withDense(on))));
        favouritesFirst = checkable(
                view, getTranslation("tools.favourites-first"), on -> remember(memory().withFavouritesFirst(on)));
        columnMenu = view.addItem(getTranslation("tools.columns")).getSubMenu();
        SortMenu.addTo(view, list, columns, this);
        SubMenu exports = menu.addItem(getTranslation("tools.export")).getSubMenu();
        exports.addItem(export.csv(this, getTranslation("tools.csv")));
        exports.addItem(export.json(getTranslation("tools.json")));
        Button again = iconButton(Glyph.REFRESH, "tools.refresh", refresh);
        again.setId("refresh");
        Button keys = iconButton(Glyph.HELP, "help.title", help);
        keys.setId("help");
        add(filter, menu, again, keys);
        list.follow(this::follow);
        follow();
    }

    void follow() {
        offerColumns();
        cards.setChecked(memory().look().cards());
        dense.setChecked(memory().look().dense());
        favouritesFirst.setChecked(memory().favouritesFirst());
        columnItems.forEach((column, item) -> item.setChecked(columns.isShown(column)));
    }

    private void offerColumns() {
        List<AppColumn> choices = columns.all().stream()
                .filter(column -> column != ListColumn.NAME)
                .toList();
        if (!choices.equals(List.copyOf(columnItems.keySet()))) {
            columnMenu.removeAll();
            columnItems.clear();
            choices.forEach(column -> columnItems.put(
                    column, checkable(columnMenu, Texts.of(this, column), on -> columns.want(column, on))));
        }
    }

    private MenuItem checkable(SubMenu menu, String text, Consumer<Boolean> switched) {
        MenuItem item =
                menu.addItem(text, click -> switched.accept(click.getSource().isChecked()));
        item.setCheckable(true);
        return item;
    }

    private Button iconButton(Glyph icon, String key, Runnable action) {
        Button button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }

    private Memory memory() {
        return list.memory();
    }

    private void remember(Memory memory) {
        list.remember(memory);
    }
}
