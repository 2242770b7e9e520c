package io.gangway.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import io.gangway.qlik.engine.QlikUser;
import io.gangway.ui.ondemand.MenuButton;
import java.net.URI;
import java.util.Optional;

/** The product's name, the mark of a demo, who is signed in and the way out. */
class HeaderBar extends Header {

    private final MenuButton menu;
    private final Span userName = new Span();

    /** @param simulator the control page of the simulator that is shown; empty where a real server is */
    HeaderBar(Optional<URI> simulator, Runnable signOut, Runnable forgetMe) {
        addClassName("header-bar");
        Image logo = new Image("icons/gangway.svg", "");
        logo.addClassName("logo");
        add(logo, new H1(getTranslation("app.name")));
        simulator.ifPresent(controls -> {
            Anchor demo = new Anchor(controls.toString(), getTranslation("app.demo"), AnchorTarget.BLANK);
            demo.addClassName("demo-mark");
            demo.setTitle(getTranslation("app.demo.explanation"));
            add(demo);
        });
        userName.setId("user");
        userName.addClassName("user-name");
        menu = new MenuButton("", items -> {
            items.addItem(entry("sign-out", "action.sign-out", "action.sign-out.explanation"), click -> signOut.run());
            items.addItem(
                    entry("forget-me", "action.forget-me", "action.forget-me.explanation"), click -> forgetMe.run());
            LookMenu.addTo(items, UI.getCurrent());
        });
        menu.getElement().appendChild(userName.getElement());
        menu.addClassName("user-menu");
        menu.setId("user-menu");
        menu.setAriaLabel(getTranslation("user.menu"));
        add(menu);
    }

    void show(Stage stage) {
        Optional<QlikUser> user =
                switch (stage) {
                    case Stage.Listed listed -> listed.user();
                    case Stage.Loading(var loadingUser) -> loadingUser;
                    case Stage.Connecting ignored -> Optional.empty();
                    case Stage.SigningIn ignored -> Optional.empty();
                    case Stage.Redirecting ignored -> Optional.empty();
                    case Stage.SignInNeeded ignored -> Optional.empty();
                    case Stage.Troubled ignored -> Optional.empty();
                };
        menu.setVisible(stage instanceof Stage.Listed || user.isPresent());
        userName.setText(user.map(this::name).orElse(getTranslation("user.unknown")));
        userName.setTitle(user.map(QlikUser::qualifiedName).orElse(""));
    }

    private String name(QlikUser user) {
        return user.isAnonymous() ? getTranslation("user.anonymous") : user.id();
    }

    private Div entry(String id, String textKey, String explanationKey) {
        Span explanation = new Span(getTranslation(explanationKey));
        explanation.addClassName("menu-explanation");
        Div entry = new Div(new Span(getTranslation(textKey)), explanation);
        entry.addClassName("menu-entry");
        entry.setId(id);
        return entry;
    }
}
