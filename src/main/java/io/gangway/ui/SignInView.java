package io.gangway.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.signals.Signal;
import io.gangway.login.HandOvers;
import io.gangway.login.QlikIdentity;
import io.gangway.qlik.QlikServer;
import io.gangway.qlik.Secret;
import io.gangway.qlik.engine.EngineState;
import io.gangway.web.Portals;
import java.util.Optional;

/**
 * The window that signs in for a frame, because Qlik's sign-in page must not be shown in one. Once it is in, it hands its
 * session over to the frame.
 *
 * <p>The code for that goes to the window's opener, and only if that is a page of Gangway's own: a page that has opened this
 * window by itself hears nothing. Where the portal's own window was used there is no such channel, and the code goes through
 * the portal's page. A page that is listed but malicious, or was broken into, could then take over the session of whoever
 * comes by, silently where Qlik signs them in by Windows. So the user is asked first, on this page, which nobody can frame.
 */
@Route(SignInView.PATH)
@PageTitle("Gangway")
class SignInView extends Main implements BeforeEnterObserver {

    static final String PATH = "sign-in";

    private static final AddressBar ADDRESS = new AddressBar(PATH, true);

    /** Gives the code to the window that opened this one, if that is a page of Gangway's, and closes once it is taken. */
    private static final String HAND_OVER = """
            const { opener } = window;
            addEventListener('message', ({ source, origin, data }) => {
              if (source === opener && origin === location.origin && data?.gangway === 1 && data.type === 'handed-over') {
                window.close();
              }
            });
            opener?.postMessage({ gangway: 1, type: 'hand-over', code: $0 }, location.origin);""";

    private final EngineSessionService service;
    private final Reception reception;
    private final QlikIdentity identity;
    private final HandOvers handOvers;
    private final Portals portals;
    private final StagePanel panel;
    private final Div outcome = new Div();
    private final Anchor back = new Anchor();

    SignInView(
            EngineSessionService service,
            Reception reception,
            QlikIdentity identity,
            HandOvers handOvers,
            Portals portals,
            QlikServer server,
            Explanations explanations) {
        this.service = service;
        this.reception = reception;
        this.identity = identity;
        this.handOvers = handOvers;
        this.portals = portals;
        this.panel = new StagePanel(server, service::tryAgain, explanations::of);
        addClassNames("apps-view", "sign-in-view");
        outcome.addClassNames("stage-panel", "at-rest");
        outcome.setVisible(false);
        back.addClassName("back-to-portal");
        back.setId("back");
        add(new TitleBar(), back, panel, outcome);
        Signal.effect(this, () -> show(service.stageSignal().get()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = AddressBar.withoutSignIn(event.getLocation());
        if (request(query).isPresent()) {
            // Who comes back from the sign-in page brings no request: this is a click in a frame.
            identity.startAfresh();
        }
        reception.receive(event, PATH, query.getQueryString(), false);
    }

    private void show(Stage stage) {
        offerTheWayBack(isStuck(stage));
        switch (stage) {
            case Stage.Loading ignored -> finish();
            // What the browser listed before does not show that Qlik still knows it.
            case Stage.Listed listed
            when !listed.link().isOpen() -> panel.show(new Stage.Connecting(EngineState.Progress.HANDSHAKE));
            case Stage.Listed ignored -> finish();
            case Stage.Redirecting(var loginUri) -> {
                panel.show(stage);
                UI.getCurrent().getPage().setLocation(loginUri);
            }
            case Stage.Connecting ignored -> panel.show(stage);
            case Stage.SigningIn ignored -> panel.show(stage);
            case Stage.SignInNeeded ignored -> panel.show(stage);
            case Stage.Troubled ignored -> panel.show(stage);
        }
    }

    private static boolean isStuck(Stage stage) {
        return stage instanceof Stage.Troubled
                || stage instanceof Stage.Listed listed && listed.link().isLost();
    }

    /** Whoever gave the portal's own window for the sign-in is not to be stuck where it fails. */
    private void offerTheWayBack(boolean isStuck) {
        request(QueryParameters.fromString(service.view())).ifPresent(request -> {
            request.returnTo().ifPresent(back::setHref);
            back.setText(getTranslation("sign-in.back", request.portal()));
        });
        back.setVisible(isStuck && !back.getHref().isEmpty());
    }

    private void finish() {
        if (!panel.isVisible()) {
            return;
        }
        panel.setVisible(false);
        outcome.setVisible(true);
        ADDRESS.show(service.view());
        request(QueryParameters.fromString(service.view()))
                .ifPresentOrElse(
                        this::handOver, () -> tell("sign-in.not-from-portal.title", "sign-in.not-from-portal.text"));
    }

    private Optional<SignInRequest> request(QueryParameters query) {
        return SignInRequest.of(query, portals);
    }

    private void handOver(SignInRequest request) {
        request.returnTo().ifPresentOrElse(page -> goBack(request, page), () -> tellOpener(request));
    }

    private void tellOpener(SignInRequest request) {
        // Stays where nobody takes the code, or the browser does not let the window close.
        tell("sign-in.done.title", "sign-in.done.text");
        Optional<Secret> code = handOvers.offer(identity, request.state(), request.portal());
        getElement().executeJs(HAND_OVER, code.map(Secret::reveal).orElse(""));
    }

    private void goBack(SignInRequest request, String page) {
        if (identity.handOverState().equals(request.state())) {
            leaveFor(page, Optional.empty());
            return;
        }
        tell("sign-in.return.title", "sign-in.return.text", request.portal());
        Button agree = new Button(
                getTranslation("sign-in.return.button"),
                click -> leaveFor(page, handOvers.offer(identity, request.state(), request.portal())));
        agree.addThemeVariants(ButtonVariant.PRIMARY);
        agree.setId("agree");
        outcome.addComponentAtIndex(2, agree);
    }

    private static void leaveFor(String page, Optional<Secret> code) {
        UI.getCurrent().getPage().setLocation(SignInRequest.backWith(page, code));
    }

    private void tell(String titleKey, String textKey, Object... arguments) {
        H2 title = new H2(getTranslation(titleKey));
        title.setId("outcome");
        outcome.removeAll();
        outcome.add(
                title,
                new Paragraph(getTranslation(textKey, arguments)),
                new RouterLink(getTranslation("sign-in.here"), AppsView.class));
    }
}
