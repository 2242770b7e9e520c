package io.gangway.ui.ondemand;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import com.vaadin.flow.component.contextmenu.MenuItem;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A button with a menu, which is made each time it opens. Until then it takes no memory: of an item, the server keeps several
 * kilobytes for each tab.
 */
public final class MenuButton extends Button {

    private final transient Consumer<ContextMenu> items;

    /** @param items adds to an empty menu what there is to choose now */
    public MenuButton(String text, Consumer<ContextMenu> items) {
        super(text);
        this.items = items;
        addThemeVariants(ButtonVariant.TERTIARY);
        addClassName("menu-button");
        getElement().setAttribute("aria-haspopup", "menu");
        new Menu().addOpenedChangeListener(change -> tell(change.isOpened()));
        tell(false);
    }

    /**
     * Whether an item stands for what holds now. It does not turn when it is chosen, as a checkable one does: that would be
     * told to the browser when the menu is made anew, and this item is no more.
     */
    public static void mark(MenuItem item, boolean isOn) {
        item.getElement().setProperty("_checked", isOn);
    }

    private void tell(boolean isOpen) {
        getElement().setAttribute("aria-expanded", Boolean.toString(isOpen));
    }

    private final class Menu extends ContextMenu {

        Menu() {
            super(MenuButton.this);
            setOpenOnClick(true);
            setPosition(ContextMenuPosition.BOTTOM_END);
        }

        @Override
        protected boolean onBeforeOpenMenu(ObjectNode click) {
            removeAll();
            items.accept(this);
            return super.onBeforeOpenMenu(click);
        }
    }
}
