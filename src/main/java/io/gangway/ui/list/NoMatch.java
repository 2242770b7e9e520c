package io.gangway.ui.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Nothing answers the search: what may have been meant, and the way back to all. */
final class NoMatch extends Div {

    private final transient AppList list;
    private final Paragraph text = new Paragraph();
    private final Button meant;
    private String suggestion = "";

    NoMatch(AppList list, Runnable focus) {
        this.list = list;
        addClassName("no-match");
        setId("no-match");
        meant = new Button("", click -> list.search(suggestion));
        meant.addThemeVariants(ButtonVariant.TERTIARY);
        meant.setId("did-you-mean");
        Button clear = new Button(getTranslation("action.clear-search"), click -> {
            list.clear();
            focus.run();
        });
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.setId("clear-search");
        add(text, meant, clear);
        list.follow(this::follow);
        follow();
    }

    private void follow() {
        if (list.selection().size() > 0) {
            return;
        }
        String typed = list.query().text();
        text.setText(
                typed.isBlank() ? getTranslation("list.no-match.filters") : getTranslation("list.no-match", typed));
        meant.setVisible(false);
        list.didYouMean().ifPresent(correction -> {
            suggestion = correction.text();
            meant.setText(getTranslation("list.did-you-mean", suggestion));
            meant.setVisible(true);
        });
    }
}
