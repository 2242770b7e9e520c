package io.gangway.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.RouterLink;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a user sees of a fault in Gangway itself: a sentence and a way back. The log has the rest. */
@PageTitle("Gangway")
class FaultView extends Main implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(FaultView.class);

    FaultView() {
        addClassNames("stage-panel", "at-rest");
        add(
                new H1(getTranslation(Troubles.OURS.titleKey())),
                new Paragraph(getTranslation(Troubles.OURS.textKey())),
                new RouterLink(getTranslation("page.not-found.link"), AppsView.class));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        AddressBar.withoutSignIn(event.getLocation());
        LOG.error("A page could not be shown", parameter.getException());
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
