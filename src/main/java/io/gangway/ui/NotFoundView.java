package io.gangway.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.RouterLink;
import jakarta.servlet.http.HttpServletResponse;

/** What an address without a page shows. It does not repeat the address, which may hold anything. */
@PageTitle("Gangway")
class NotFoundView extends Main implements HasErrorParameter<NotFoundException> {

    NotFoundView() {
        addClassName("apps-view");
        Div panel = new Div(
                new H1(getTranslation("page.not-found.title")),
                new Paragraph(getTranslation("page.not-found.text")),
                new RouterLink(getTranslation("page.not-found.link"), AppsView.class));
        panel.addClassNames("stage-panel", "at-rest");
        add(new TitleBar(), panel);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        AddressBar.withoutSignIn(event.getLocation());
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
