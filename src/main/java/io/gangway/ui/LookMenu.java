package io.gangway.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.server.VaadinServletRequest;
import io.gangway.ui.ondemand.MenuButton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Language and appearance, as this browser is to have them. */
final class LookMenu {

    private static final List<String> APPEARANCES = List.of("", "light", "dark");

    private LookMenu() {}

    static void addTo(ContextMenu menu, UI ui) {
        SubMenu languages = menu.addItem(ui.getTranslation("menu.language")).getSubMenu();
        Optional<Locale> chosen =
                Optional.ofNullable(VaadinServletRequest.getCurrent()).flatMap(Languages::chosen);
        addLanguage(languages, ui.getTranslation("menu.language.browser"), Optional.empty(), chosen.isEmpty(), ui);
        for (Locale language : Languages.ALL) {
            String name = language.getDisplayLanguage(language);
            addLanguage(languages, name, Optional.of(language), chosen.equals(Optional.of(language)), ui);
        }
        SubMenu appearances = menu.addItem(ui.getTranslation("menu.appearance")).getSubMenu();
        for (String appearance : APPEARANCES) {
            String key = "menu.appearance." + (appearance.isEmpty() ? "system" : appearance);
            appearances.addItem(
                    ui.getTranslation(key), click -> ui.getPage().executeJs("gangwayAppearance($0)", appearance));
        }
    }

    private static void addLanguage(SubMenu menu, String name, Optional<Locale> language, boolean isChosen, UI ui) {
        MenuItem item = menu.addItem(name, click -> Languages.choose(ui, language));
        MenuButton.mark(item, isChosen);
        language.ifPresent(locale -> item.getElement().setAttribute("lang", locale.getLanguage()));
    }
}
