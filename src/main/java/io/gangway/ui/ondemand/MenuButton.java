package io.gangway.ui.ondemand;

import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.dom.DomListenerRegistration;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A button with a menu, which is made when it is opened first, and its items each time. Until then they take no memory: of a
 * menu and of each item, the server keeps several kilobytes for each tab.
 */
public final class MenuButton extends LightButton {

    private final transient Consumer<ContextMenu> items;
    private final DomListenerRegistration firstClick = whenClicked(this::makeMenu);

    /** @param items adds to an empty menu what there is to choose now */
    public MenuButton(String text, Consumer<ContextMenu> items) {
        setText(text);
        this.items = items;
        addClassName("menu-button");
        getElement().setAttribute("aria-haspopup", "menu");
        tell(false);
    }

    /** From here on the menu listens to the button itself, once the browser knows it. */
    private void makeMenu() {
        firstClick.remove();
        new Menu().addOpenedChangeListener(change -> tell(change.isOpened()));
        getElement().executeJs("customElements.whenDefined('vaadin-context-menu').then(() => this.click())");
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
