package io.gangway.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import io.gangway.login.HandOvers;
import io.gangway.login.QlikIdentity;
import io.gangway.qlik.Secret;
import io.gangway.web.Portals;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The apps in a portal's frame. What the portal's page and the window of the sign-in have to say comes by way of {@code
 * gangway-frame.js}, which knows whom to believe; what the frame has to tell them stands in the attributes of its root.
 */
@Route(EmbedView.PATH)
@PageTitle("Gangway")
class EmbedView extends Main implements BeforeEnterObserver, BeforeLeaveObserver {

    static final String PATH = "embed";

    private static final String NAME = "event.detail.name";
    private static final String VALUE = "event.detail.value";
    private static final String CODE = "event.detail.code";
    private static final String PORTAL = "event.detail.portal";

    /** Of the element around the frame, as far as the server has to follow them. */
    private static final Set<String> ATTRIBUTES = Set.of("query", "q", "stream", "sort", "columns", "view", "search");

    private final AppsPage page;
    private final EngineSessionService service;
    private final QlikIdentity identity;
    private final HandOvers handOvers;
    private final Portals portals;

    EmbedView(
            AppsPage page, EngineSessionService service, QlikIdentity identity, HandOvers handOvers, Portals portals) {
        this.page = page;
        this.service = service;
        this.identity = identity;
        this.handOvers = handOvers;
        this.portals = portals;
        setId("embed");
        addClassNames("apps-view", "embed-view");
        add(page, blockedWindow());
        Element root = getElement();
        root.setAttribute(
                "data-sign-in", SignInRequest.address(identity, UI.getCurrent().getLocale()));
        root.addEventListener("gangway-refresh", event -> service.refresh());
        hear("gangway-set", NAME, VALUE, this::change);
        hear("gangway-code", CODE, PORTAL, this::takeOver);
        Signal.effect(this, () -> show(service.stageSignal().get()));
    }

    private void hear(String event, String first, String second, BiConsumer<String, String> action) {
        getElement()
                .addEventListener(
                        event,
                        heard -> action.accept(
                                heard.getEventData().path(first).asString(""),
                                heard.getEventData().path(second).asString("")))
                .addEventData(first)
                .addEventData(second);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        page.enterFramed(event, PATH);
    }

    /** Other pages are made for windows, and may leave for the sign-in page. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (event.getNavigationTarget() != EmbedView.class) {
            event.postpone();
            UI.getCurrent().getPage().open("./" + event.getLocation().getPathWithQueryParameters(), "_blank");
        }
    }

    private void change(String attribute, String value) {
        if (ATTRIBUTES.contains(attribute)) {
            page.change(attribute.equals("query") ? "q" : attribute, value);
        }
    }

    /** Without a code the window has signed this very browser in. */
    private void takeOver(String code, String portal) {
        if (code.isEmpty()) {
            service.signedInElsewhere();
        } else if (!portals.include(portal) || !handOvers.take(Secret.of(code), identity, portal)) {
            service.notHandedOver();
        }
    }

    private void show(Stage stage) {
        Element root = getElement();
        root.setAttribute(
                "data-stage",
                switch (stage) {
                    case Stage.Connecting ignored -> "connecting";
                    case Stage.SigningIn ignored -> "signing-in";
                    case Stage.Redirecting ignored -> "signing-in";
                    case Stage.Loading ignored -> "loading";
                    case Stage.Listed ignored -> "listed";
                    case Stage.SignInNeeded ignored -> "sign-in-needed";
                    case Stage.Troubled ignored -> "troubled";
                });
        if (stage instanceof Stage.Troubled(var trouble, var ignored)) {
            root.setAttribute("data-trouble", trouble.key());
            root.setAttribute(
                    "data-trouble-text",
                    getTranslation(trouble.titleKey(), trouble.arguments().toArray()));
        } else {
            root.removeAttribute("data-trouble");
            root.removeAttribute("data-trouble-text");
        }
    }

    /** Where the browser opens no window for the sign-in, the script shows this, with the window's address. */
    private Paragraph blockedWindow() {
        Anchor link = new Anchor();
        link.setText(getTranslation("embed.popup-blocked.link"));
        link.setId("frame-sign-in-link");
        link.getElement().setAttribute("target", "_blank").setAttribute("rel", "opener");
        Paragraph blocked = new Paragraph(getTranslation("embed.popup-blocked") + " ");
        blocked.add(link);
        blocked.setId("frame-sign-in-blocked");
        blocked.getElement().setAttribute("hidden", true);
        return blocked;
    }
}
