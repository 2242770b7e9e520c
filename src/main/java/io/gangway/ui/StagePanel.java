package io.gangway.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.SvgIcon;
import io.gangway.qlik.QlikServer;
import io.gangway.qlik.WhoCanAct;
import io.gangway.qlik.engine.EngineState;
import io.gangway.ui.list.Glyph;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Every stage without a list: what is happening or what has happened, what to do, and a button that does it. Else empty. */
class StagePanel extends Section {

    private final QlikServer server;
    private final BooleanSupplier remedy;
    private final Function<Stage.Troubled, Optional<Component>> explanation;
    /** Kept while the connection makes progress: made anew, it would wait another three seconds before it is seen. */
    private final Paragraph waiting = new Paragraph();

    private boolean framed;

    /**
     * @param remedy tries again; false where only the page itself can, opened anew
     * @param explanation what is known of the causes of a trouble; empty where there is nothing to explain
     */
    StagePanel(QlikServer server, BooleanSupplier remedy, Function<Stage.Troubled, Optional<Component>> explanation) {
        this.explanation = explanation;
        this.server = server;
        this.remedy = remedy;
        addClassName("stage-panel");
        setId("stage");
    }

    /** From here on a sign-in opens a window of its own, which the frame's script does in the very click. */
    void frame() {
        framed = true;
    }

    void show(Stage stage) {
        if (stage instanceof Stage.Connecting(var progress)) {
            waiting.setText(getTranslation(waitingFor(progress)));
            if (waiting.getParent().isPresent()) {
                return;
            }
        }
        removeAll();
        setClassName("at-rest", stage instanceof Stage.Troubled || stage instanceof Stage.SignInNeeded);
        setClassName(
                "in-trouble",
                stage instanceof Stage.Troubled troubled && !troubled.trouble().isWished());
        getElement().setAttribute("role", stage instanceof Stage.Troubled ? "alert" : "status");
        switch (stage) {
            case Stage.Connecting ignored -> add(spinner(), title("stage.connecting", server.host()), later(waiting));
            case Stage.SigningIn ignored ->
                add(spinner(), title("stage.signing-in"), later(getTranslation("stage.waiting.first-message")));
            case Stage.Redirecting(var loginUri) -> {
                add(spinner(), title("stage.redirecting", loginUri.getHost()));
                add(later(new Anchor(loginUri.toString(), getTranslation("stage.redirecting.link"))));
            }
            case Stage.SignInNeeded ignored ->
                add(
                        title("stage.sign-in-needed"),
                        new Paragraph(getTranslation("stage.sign-in-needed.text")),
                        signIn("action.sign-in"));
            case Stage.Loading ignored ->
                add(spinner(), title("stage.loading"), later(getTranslation("stage.loading.slow")));
            case Stage.Troubled troubled -> show(troubled);
            case Stage.Listed ignored -> {}
        }
    }

    private void show(Stage.Troubled troubled) {
        Trouble trouble = troubled.trouble();
        Object[] arguments = trouble.arguments().toArray();
        SvgIcon icon = (trouble.isWished() ? Glyph.DONE : Glyph.WARNING).create();
        icon.addClassName("stage-icon");
        Paragraph who =
                new Paragraph(getTranslation("who." + trouble.whoCanAct().name().toLowerCase(Locale.ROOT)));
        who.addClassName("who-can-act");
        who.setVisible(trouble.whoCanAct() != WhoCanAct.USER);
        add(
                icon,
                title(trouble.titleKey(), arguments),
                new Paragraph(getTranslation(trouble.textKey(), arguments)),
                who,
                framed && trouble.isMendedBySignIn()
                        ? signIn(trouble.remedy().textKey())
                        : button(trouble.remedy().textKey()));
        explanation.apply(troubled).ifPresent(this::add);
    }

    private Button button(String textKey) {
        Button button = new Button(getTranslation(textKey), click -> tryAgain());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setId("remedy");
        return button;
    }

    private void tryAgain() {
        if (!remedy.getAsBoolean()) {
            UI.getCurrent().getPage().reload();
        }
    }

    private Button signIn(String textKey) {
        Button button = new Button(getTranslation(textKey));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setId("frame-sign-in");
        return button;
    }

    private static String waitingFor(EngineState.Progress progress) {
        return switch (progress) {
            case HANDSHAKE -> "stage.waiting.handshake";
            case FIRST_MESSAGE, NUDGED -> "stage.waiting.first-message";
            case ENGINE -> "stage.waiting.engine";
        };
    }

    private H2 title(String key, Object... arguments) {
        H2 title = new H2(getTranslation(key, arguments));
        title.setId("stage-title");
        return title;
    }

    private static Component spinner() {
        Div spinner = new Div();
        spinner.addClassName("spinner");
        spinner.getElement().setAttribute("aria-hidden", "true");
        return spinner;
    }

    private static Component later(String text) {
        return later(new Paragraph(text));
    }

    /** Shown by the style sheet after three seconds: whoever is served faster need not read it. */
    private static Component later(Component component) {
        component.addClassName("after-a-while");
        return component;
    }
}
