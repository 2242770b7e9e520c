package io.gangway.ui.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.gangway.catalog.App;
import io.gangway.ui.clipboard.CopyButton;

/** Everything that Qlik says about an app, and what can be done with it. */
final class AppDetails extends Dialog {

    private final transient AppList list;
    private final transient AppLinks links;

    AppDetails(AppList list, AppLinks links) {
        this.list = list;
        this.links = links;
        addClassName("app-details");
        setWidth("34rem");
        setMaxWidth("96vw");
        setDraggable(true);
    }

    void show(App app) {
        setHeaderTitle(app.name());
        removeAll();
        getFooter().removeAll();
        add(new Paragraph(app.description()), new AppFacts(app, list, links));
        getFooter().add(actions(app), new Button(getTranslation("action.close"), click -> close()));
        open();
    }

    private Div actions(App app) {
        Div actions = new Div();
        actions.addClassName("details-actions");
        String address = links.app(app);
        if (!address.isEmpty()) {
            Anchor open = new Anchor(address, getTranslation("details.open"), AnchorTarget.BLANK);
            open.getElement().setAttribute("rel", "noopener noreferrer");
            open.addClassName("details-open");
            open.getElement().setAttribute("data-app-id", app.id());
            open.setTitle(app.name());
            open.getElement().addEventListener("click", click -> list.opened(app));
            actions.add(
                    copyButton("details.copy-link", "copy-link", address),
                    copyButton("details.copy-id", "copy-id", app.id()),
                    open);
        }
        return actions;
    }

    private static Button copyButton(String key, String id, String text) {
        CopyButton copy = new CopyButton(key);
        copy.copies(text);
        copy.setId(id);
        copy.addThemeVariants(ButtonVariant.TERTIARY);
        return copy;
    }
}
