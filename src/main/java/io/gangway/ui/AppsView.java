package io.gangway.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.signals.Signal;
import io.gangway.qlik.QlikServer;
import io.gangway.web.DemoMode;
import java.util.Optional;

/** The page of its own: the apps below a header. Reads the web ticket that Qlik's sign-in sent the browser back with. */
@Route("")
@PageTitle("Gangway")
class AppsView extends Main implements BeforeEnterObserver {

    private final AppsPage page;

    AppsView(AppsPage page, EngineSessionService service, QlikServer server, DemoMode demo) {
        this.page = page;
        HeaderBar header = new HeaderBar(
                demo.isOn() ? Optional.of(server.root().resolve("/simulator")) : Optional.empty(),
                service::signOut,
                service::forgetMe);
        addClassName("apps-view");
        add(header, page);
        Signal.effect(this, () -> header.show(service.stageSignal().get()));
    }

    /** Whether it is this page that the browser loads. */
    static boolean isPageOf(VaadinRequest request) {
        return Optional.ofNullable(request.getPathInfo()).orElse("/").equals("/");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        page.enter(event, "");
    }
}
