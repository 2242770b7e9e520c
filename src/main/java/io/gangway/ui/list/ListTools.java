package io.gangway.ui.list;

import com.vaadin.flow.component.contextmenu.HasMenuItems;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.gangway.catalog.ListColumn;
import io.gangway.ui.memory.Memory;
import io.gangway.ui.ondemand.LightButton;
import io.gangway.ui.ondemand.MenuButton;
import java.util.function.Function;

/** How the list is shown, exported and fetched anew. */
final class ListTools extends Div {

    private static final String CSV = "data-csv";
    private static final String JSON = "data-json";

    private final transient AppList list;
    private final transient ColumnChoice columns;
    private final transient Runnable help;

    ListTools(AppList list, ColumnChoice columns, Export export, Runnable refresh, Runnable filters, Runnable help) {
        this.list = list;
        this.columns = columns;
        this.help = help;
        addClassName("list-tools");
        getElement().setAttribute(CSV, export.csv(this));
        getElement().setAttribute(JSON, export.json());
        LightButton filter = iconButton(Glyph.FILTER, "tools.filters", filters);
        filter.setId("show-filters");
        MenuButton view = new MenuButton(getTranslation("tools.view"), this::addViews);
        view.setId("view-menu");
        MenuButton exports = new MenuButton(getTranslation("tools.export"), this::addExports);
        exports.setId("export-menu");
        LightButton again = iconButton(Glyph.REFRESH, "tools.refresh", refresh);
        again.setId("refresh");
        LightButton keys = iconButton(Glyph.HELP, "help.title", help);
        keys.setId("help");
        add(filter, view, exports, again, keys);
    }

    private void addViews(HasMenuItems menu) {
        Memory memory = list.memory();
        addSwitch(menu, getTranslation("tools.cards"), memory.look().cards(), on -> list.memory()
                .withLook(list.memory().look().withCards(on)));
        addSwitch(menu, getTranslation("tools.dense"), memory.look().dense(), on -> list.memory()
                .withLook(list.memory().look().withDense(on)));
        addSwitch(menu, getTranslation("tools.favourites-first"), memory.favouritesFirst(), on -> list.memory()
                .withFavouritesFirst(on));
        SubMenu choice = addSubMenu(menu, "tools.columns");
        columns.all().stream()
                .filter(column -> column != ListColumn.NAME)
                .forEach(column -> addSwitch(
                        choice, Texts.of(this, column), columns.isShown(column), on -> columns.wanted(column, on)));
        SortMenu.addTo(addSubMenu(menu, "tools.sort"), list, columns, this);
        if (!columns.hasColumns()) {
            // There is no room for anything beside this menu.
            addExports(addSubMenu(menu, "tools.export"));
            menu.addItem(getTranslation("help.title"), click -> help.run());
        }
    }

    private void addExports(HasMenuItems menu) {
        menu.addItem(download(CSV, "tools.csv"), click -> {});
        menu.addItem(download(JSON, "tools.json"), click -> {});
    }

    /** The file stays there while it is fetched; the menu does not. */
    private Anchor download(String file, String key) {
        Anchor download = new Anchor(getElement().getAttribute(file), getTranslation(key));
        download.getElement().setAttribute("download", true);
        download.addClassName("menu-link");
        return download;
    }

    private SubMenu addSubMenu(HasMenuItems menu, String key) {
        return menu.addItem(getTranslation(key), click -> {}).getSubMenu();
    }

    /** @param switched what the browser is to remember then */
    private void addSwitch(HasMenuItems menu, String text, boolean isOn, Function<Boolean, Memory> switched) {
        MenuItem item = menu.addItem(text, click -> list.remember(switched.apply(!isOn)));
        MenuButton.mark(item, isOn);
    }

    private LightButton iconButton(Glyph icon, String key, Runnable action) {
        LightButton button = new LightButton(icon.create(), action);
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }
}
