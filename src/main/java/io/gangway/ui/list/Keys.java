package io.gangway.ui.list;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import io.gangway.catalog.App;
import java.util.function.Consumer;

/** What the keys of the list do; {@code gangway-keys.js} hears them, and {@code gangway-refresh.js} the clock. */
final class Keys {

    private static final String KEY = "event.detail.key";
    private static final String ITEM = "event.detail.item";

    private final AppGrid grid;
    private final AppList list;
    private final AppLinks links;
    private final Consumer<App> details;

    Keys(AppGrid grid, AppList list, AppLinks links, Consumer<App> details) {
        this.grid = grid;
        this.list = list;
        this.links = links;
        this.details = details;
    }

    void hearOn(Element element, Runnable palette, Runnable help, Runnable refresh) {
        element.addEventListener("gangway-key", event -> {
                    String item = event.getEventData().path(ITEM).asString("");
                    switch (event.getEventData().path(KEY).asString("")) {
                        case "palette" -> palette.run();
                        case "help" -> help.run();
                        case "refresh" -> refresh.run();
                        case "results" -> UI.getCurrent().getPage().executeJs("gangwayFocusResults()");
                        case "open" -> onApp(item, this::open);
                        case "details" -> onApp(item, details);
                        case "favourite" -> onApp(item, list::toggleFavourite);
                        default -> {
                            // Made up by somebody else on the page.
                        }
                    }
                })
                .addEventData(KEY)
                .addEventData(ITEM);
    }

    void open(App app) {
        String address = links.app(app);
        if (!address.isEmpty()) {
            UI.getCurrent().getPage().executeJs("gangwayOpen($0, $1, $2)", app.id(), app.name(), address);
            list.opened(app);
        }
    }

    private void onApp(String key, Consumer<App> action) {
        App app = grid.getDataCommunicator().getKeyMapper().get(key);
        if (app != null) {
            action.accept(app);
        }
    }
}
