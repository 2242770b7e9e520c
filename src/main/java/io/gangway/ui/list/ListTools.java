package io.gangway.ui.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.gangway.catalog.AppColumn;
import io.gangway.ui.memory.Memory;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** How the list is shown, exported and fetched anew. */
final class ListTools extends Div {

    private final transient AppList list;
    private final transient Columns columns;
    private final MenuItem cards;
    private final MenuItem dense;
    private final MenuItem favouritesFirst;
    private final Map<AppColumn, MenuItem> columnItems = new EnumMap<>(AppColumn.class);

    ListTools(AppList list, Columns columns, Export export, Runnable refresh, Runnable filters, Runnable help) {
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
                "tools.cards",
                on -> remember(memory().withLook(memory().look().withCards(on))));
        dense = checkable(
                view,
                "tools.dense",
                on -> remember(memory().withLook(memory().look().withDense(on))));
        favouritesFirst = checkable(view, "tools.favourites-first", on -> remember(memory().withFavouritesFirst(on)));
        SubMenu columnMenu = view.addItem(getTranslation("tools.columns")).getSubMenu();
        for (AppColumn column : AppColumn.values()) {
            if (column != AppColumn.NAME) {
                MenuItem item = columnMenu.addItem(
                        Texts.of(this, column),
                        click -> columns.want(column, click.getSource().isChecked()));
                item.setCheckable(true);
                columnItems.put(column, item);
            }
        }
        SortMenu.addTo(view, list, this);
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

    private void follow() {
        cards.setChecked(memory().look().cards());
        dense.setChecked(memory().look().dense());
        favouritesFirst.setChecked(memory().favouritesFirst());
        columnItems.forEach((column, item) -> item.setChecked(columns.isWanted(column)));
    }

    private MenuItem checkable(SubMenu menu, String key, Consumer<Boolean> switched) {
        MenuItem item = menu.addItem(
                getTranslation(key), click -> switched.accept(click.getSource().isChecked()));
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
