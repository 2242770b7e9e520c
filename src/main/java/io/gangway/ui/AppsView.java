package io.gangway.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.page.PageVisibility;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.signals.Signal;
import io.gangway.catalog.AppQuery;
import io.gangway.login.Arrival;
import io.gangway.login.SignInProblem;
import io.gangway.login.Visit;
import io.gangway.qlik.QlikServer;
import io.gangway.ui.list.AppLinks;
import io.gangway.ui.list.AppListPanel;
import io.gangway.web.DemoMode;
import io.gangway.web.ListSettings;
import io.gangway.web.PublicAddress;
import java.net.URI;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/** The one page: whatever stage its tab is at. Reads the web ticket that Qlik's sign-in sent the browser back with. */
@Route("")
@PageTitle("Gangway")
class AppsView extends Main implements BeforeEnterObserver {

    private final EngineSessionService service;
    private final PublicAddress publicAddress;
    private final HeaderBar header;
    private final ListBanner banner;
    private final AppListPanel list;
    private final StagePanel panel;

    private final QlikServer server;

    private ViewState view = ViewState.EMPTY;

    AppsView(
            EngineSessionService service,
            PublicAddress publicAddress,
            QlikServer server,
            DemoMode demo,
            ListSettings settings,
            InstantSource clock,
            Explanations explanations) {
        this.service = service;
        this.publicAddress = publicAddress;
        this.header = new HeaderBar(
                demo.isOn() ? Optional.of(server.root().resolve("/simulator")) : Optional.empty(),
                service::signOut,
                service::forgetMe);
        this.server = server;
        this.banner = new ListBanner(service::reconnectNow);
        this.list = new AppListPanel(new AppLinks(server), clock, settings.staleAfter(), service::refresh, this::show);
        this.panel = new StagePanel(server, this::tryAgain, explanations::of);
        list.refreshEvery(settings.refreshEvery());
        addClassName("apps-view");
        list.read(UI.getCurrent().getLocale(), zone(UI.getCurrent()));
        add(header, banner, list, panel);
        Signal.effect(this, () -> show(service.stageSignal().get()));
        Signal.effect(
                this,
                () -> service.visible(
                        UI.getCurrent().getPage().pageVisibilitySignal().get() != PageVisibility.HIDDEN));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Arrival arrival = Arrival.read(event.getLocation().getQueryParameters().getParameters());
        view = ViewState.of(AddressBar.withoutSignIn(event.getLocation()));
        list.apply(view.query());
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        boolean ownCookie = request.getHttpServletRequest().getRequestedSessionId() != null;
        service.seen(ownCookie, "iframe".equals(request.getHeader("Sec-Fetch-Dest")));
        if (!ownCookie) {
            // The page itself has just set the cookie; a browser that keeps cookies sends it with this request.
            service.refuse(new SignInProblem.CookiesBlocked());
            return;
        }
        Optional<URI> home = publicAddress.of(request.getHttpServletRequest());
        String userAgent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        home.ifPresentOrElse(
                address -> service.arrive(
                        new Visit(arrival, address, userAgent, view.queryString(), false),
                        event.getUI().getLocale()),
                () -> service.refuse(Troubles.NO_PUBLIC_ADDRESS));
    }

    /** Browsers tell it when the page opens; without it the server's own serves. */
    private static ZoneId zone(UI ui) {
        try {
            return Optional.ofNullable(ui.getPage().getExtendedClientDetails().getTimeZoneId())
                    .map(ZoneId::of)
                    .orElseGet(ZoneId::systemDefault);
        } catch (DateTimeException e) {
            return ZoneId.systemDefault();
        }
    }

    private void tryAgain() {
        if (!service.tryAgain()) {
            UI.getCurrent().getPage().reload();
        }
    }

    private void show(Stage stage) {
        header.show(stage);
        list.setVisible(stage instanceof Stage.Listed);
        banner.setVisible(list.isVisible() && banner.isVisible());
        panel.setVisible(!list.isVisible());
        switch (stage) {
            case Stage.Listed listed -> {
                banner.show(listed.link(), listed.catalog().takenAt());
                listed.user().ifPresent(user -> list.remember(server + " " + user.qualifiedName()));
                list.show(listed.catalog());
                comeBackTo(service.view());
            }
            case Stage.Redirecting(var loginUri) -> {
                panel.show(stage);
                UI.getCurrent().getPage().setLocation(loginUri);
            }
            case Stage.SignInNeeded ignored -> panel.show(stage);
            case Stage.Connecting ignored -> panel.show(stage);
            case Stage.SigningIn ignored -> panel.show(stage);
            case Stage.Loading ignored -> panel.show(stage);
            case Stage.Troubled ignored -> panel.show(stage);
        }
    }

    /** After a sign-in the tab shows what it showed before. */
    private void comeBackTo(String earlier) {
        if (!earlier.equals(view.queryString())) {
            view = ViewState.of(QueryParameters.fromString(earlier));
            list.apply(view.query());
            AddressBar.show(view.queryString());
        }
    }

    /** What is typed is one step of the browser's history with what was there; each filter and order is one of its own. */
    private void show(AppQuery query) {
        boolean isStep = !query.withText("").equals(view.query().withText(""));
        view = view.with(query);
        if (isStep) {
            AddressBar.goTo(view.queryString());
        } else {
            AddressBar.show(view.queryString());
        }
        service.viewChanged(view.queryString());
    }
}
