package io.gangway.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.PageVisibility;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gangway.catalog.AppPool;
import io.gangway.catalog.AppQuery;
import io.gangway.catalog.Catalog;
import io.gangway.qlik.QlikServer;
import io.gangway.ui.list.AppLinks;
import io.gangway.ui.list.AppListPanel;
import io.gangway.ui.list.FrameLook;
import io.gangway.ui.ondemand.OnDemand;
import io.gangway.web.ListSettings;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The apps, or whatever stage the tab is at on the way to them: what the page of its own and the frame have in common. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class AppsPage extends Div {

    private final EngineSessionService service;
    private final Reception reception;
    private final QlikServer server;
    private final transient OnDemand<ListBanner> banner;
    private final AppListPanel list;
    private final StagePanel panel;

    private AddressBar address = new AddressBar("", true);
    private ViewState view = ViewState.EMPTY;
    private Catalog catalog = AppPool.EMPTY;

    AppsPage(
            EngineSessionService service,
            Reception reception,
            QlikServer server,
            ListSettings settings,
            InstantSource clock,
            Explanations explanations) {
        this.service = service;
        this.reception = reception;
        this.server = server;
        this.banner = new OnDemand<>(() -> new ListBanner(service::reconnectNow), this::addComponentAsFirst);
        this.list = new AppListPanel(new AppLinks(server), clock, settings.staleAfter(), service::refresh, this::show);
        this.panel = new StagePanel(server, service::tryAgain, explanations::of);
        addClassName("apps-page");
        list.refreshEvery(settings.refreshEvery());
        list.read(UI.getCurrent().getLocale(), zone(UI.getCurrent()));
        add(list, panel);
        Signal.effect(this, () -> show(service.stageSignal().get()));
        Signal.effect(
                this,
                () -> service.visible(
                        UI.getCurrent().getPage().pageVisibilitySignal().get() != PageVisibility.HIDDEN));
    }

    /** The tab has opened a page of this path in a window. */
    void enter(BeforeEnterEvent event, String path) {
        enter(event, new AddressBar(path, true), false);
    }

    /** The tab has opened a page of this path in a portal's frame. */
    void enterFramed(BeforeEnterEvent event, String path) {
        panel.frame();
        enter(event, new AddressBar(path, false), true);
    }

    private void enter(BeforeEnterEvent event, AddressBar pagesAddress, boolean framed) {
        address = pagesAddress;
        apply(AddressBar.withoutSignIn(event.getLocation()), framed);
        reception.receive(event, address.path(), view.queryString(), framed);
    }

    /** The portal wants the list otherwise than the frame was opened. */
    void change(String parameter, String value) {
        QueryParameters query = QueryParameters.fromString(view.queryString()).excluding(parameter);
        apply(value.isEmpty() ? query : query.merging(parameter, value), true);
        address.show(view.queryString());
        service.viewChanged(view.queryString());
        nameStreams();
    }

    private void nameStreams() {
        AppQuery named = StreamNames.resolved(view.query(), catalog);
        if (!named.equals(view.query())) {
            view = view.with(named, catalog);
            list.apply(named);
            address.show(view.queryString());
            service.viewChanged(view.queryString());
        }
    }

    private void apply(QueryParameters query, boolean framed) {
        if (framed) {
            list.frame(FrameLook.of(query));
        }
        ViewState asked = ViewState.of(query);
        view = asked.with(StreamNames.resolved(asked.query(), catalog), catalog);
        list.apply(view.query());
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

    private void show(Stage stage) {
        showList(stage instanceof Stage.Listed);
        banner.setVisible(false);
        switch (stage) {
            case Stage.Listed listed -> {
                if (ListBanner.isNeededFor(listed.link())) {
                    banner.show(
                            made -> made.show(listed.link(), listed.catalog().takenAt()));
                }
                // Before what is remembered: its order gives way to that of the view.
                comeBackTo(service.view());
                listed.user().ifPresent(user -> list.remember(FirstSight.reader(server, listed)));
                catalog = listed.catalog();
                list.show(catalog);
                nameStreams();
                // So that nothing is left in it.
                panel.show(stage);
            }
            case Stage.Redirecting(var loginUri) -> {
                panel.show(stage);
                UI.getCurrent().getPage().setLocation(loginUri);
            }
            case Stage.Connecting ignored -> panel.show(stage);
            case Stage.SigningIn ignored -> panel.show(stage);
            case Stage.SignInNeeded ignored -> panel.show(stage);
            case Stage.Loading ignored -> panel.show(stage);
            case Stage.Troubled ignored -> panel.show(stage);
        }
    }

    /** What one user has seen does not stay in the page for the next one, not even hidden. */
    private void showList(boolean isListed) {
        if (!isListed && catalog.size() > 0) {
            remove(list);
        } else if (isListed && list.getParent().isEmpty()) {
            addComponentAtIndex(indexOf(panel), list);
        }
        list.setVisible(isListed);
        panel.setVisible(!isListed);
    }

    /** After a sign-in the tab shows what it showed before. */
    private void comeBackTo(String earlier) {
        if (!earlier.equals(view.queryString())) {
            view = ViewState.of(QueryParameters.fromString(earlier));
            list.apply(view.query());
            address.show(view.queryString());
        }
    }

    /** What is typed is one step of the browser's history with what was there; each filter and order is one of its own. */
    private void show(AppQuery query) {
        boolean isStep = !query.withText("").equals(view.query().withText(""));
        view = view.with(query, catalog);
        if (isStep) {
            address.goTo(view.queryString());
        } else {
            address.show(view.queryString());
        }
        service.viewChanged(view.queryString());
    }
}
