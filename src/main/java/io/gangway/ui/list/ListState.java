package io.gangway.ui.list;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.gangway.catalog.Catalog;

/**
 * The line above the list: how many apps there are, why not all, and how old they are. Always as high, whatever it has to tell,
 * so that no row moves under the hand that has just changed something.
 */
final class ListState extends Div {

    private final transient AppList list;
    private final Span count = new Span();
    private final Span news = new Span();
    private final Element age = new Element("gangway-ago");

    ListState(AppList list) {
        this.list = list;
        addClassName("list-state");
        count.setId("count");
        count.addClassName("count");
        count.getElement().setAttribute("role", "status");
        news.setId("news");
        news.addClassName("news");
        news.getElement().setAttribute("role", "status");
        age.setAttribute("as", getTranslation("list.age"));
        add(count, new SearchProblem(list), new Chips(list), news);
        getElement().appendChild(age);
        list.follow(this::follow);
        follow();
    }

    /** @param changes how many apps are others than in the list before */
    void show(Catalog catalog, int changes) {
        age.setAttribute("at", Long.toString(catalog.takenAt().toEpochMilli()));
        news.setText(changes == 0 ? "" : getTranslation("list.changed", changes));
    }

    private void follow() {
        int shown = list.selection().size();
        int all = list.catalog().size();
        count.setText(
                list.isNarrowed() ? getTranslation("list.count.some", shown, all) : getTranslation("list.count", all));
    }
}
