package io.gangway.ui;

import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;

/** The head of pages beside the list: the product's name, which leads back to it. */
class TitleBar extends Header {

    TitleBar() {
        addClassNames("header-bar", "title-bar");
        Image logo = new Image("icons/gangway.svg", "");
        logo.addClassName("logo");
        RouterLink home = new RouterLink(AppsView.class);
        home.add(logo, new Span(getTranslation("app.name")));
        add(home);
    }
}
