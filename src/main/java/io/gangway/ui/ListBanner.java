package io.gangway.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;

/** Above a list: whether its engine is still there, how old the list is while it is not, and a button for it. */
class ListBanner extends Div {

    private final Span text = new Span();
    private final Element age = new Element("gangway-ago");
    private final Button now;

    ListBanner(Runnable reconnect) {
        addClassName("notice");
        setId("banner");
        getElement().setAttribute("role", "status");
        age.setAttribute("as", getTranslation("link.list-of"));
        now = new Button(getTranslation("link.try-now"), click -> reconnect.run());
        now.addThemeVariants(ButtonVariant.TERTIARY);
        now.setId("reconnect");
        add(text);
        getElement().appendChild(age);
        add(now);
    }

    static boolean isNeededFor(Stage.Link link) {
        return link.isLost() || link instanceof Stage.Complaint;
    }

    void show(Stage.Link link, Instant takenAt) {
        now.setVisible(link.isLost());
        age.setVisible(link.isLost());
        age.setAttribute("at", Long.toString(takenAt.toEpochMilli()));
        text.setText(
                switch (link) {
                    case Stage.Opening ignored -> "";
                    case Stage.Open ignored -> "";
                    case Stage.Reconnecting ignored -> getTranslation("link.reconnecting");
                    case Stage.GivenUp ignored -> getTranslation("link.given-up");
                    case Stage.Complaint(var trouble) ->
                        getTranslation(trouble.textKey(), trouble.arguments().toArray());
                });
    }
}
