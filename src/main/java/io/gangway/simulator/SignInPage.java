package io.gangway.simulator;

import io.gangway.simulator.demo.DemoUser;
import io.gangway.simulator.demo.DemoUsers;
import java.util.Map;

/** Draws the sign-in pages: the form, and the list of Windows accounts. */
final class SignInPage {

    private static final Markup FORM = Markup.template("sign-in.html");
    private static final Markup WINDOWS = Markup.template("windows-sign-in.html");
    private static final Markup USER = Markup.template("demo-user.html");
    private static final Markup ERROR = Markup.template("sign-in-error.html");

    private SignInPage() {}

    /** @param failedAccount what was typed when the sign-in just failed; empty at first */
    static Answer form(Ask ask, String failedAccount, boolean failed) {
        return Pages.page(
                200,
                ask,
                "Sign in",
                FORM.fill(Map.of(
                        "error", failed ? ERROR : Markup.NONE,
                        "account", Markup.text(failedAccount),
                        "password", Markup.text(DemoUsers.PASSWORD),
                        "users", users())));
    }

    static Answer windows(Ask ask) {
        return Pages.page(200, ask, "Windows sign-in", WINDOWS.fill(Map.of("users", users())));
    }

    private static Markup users() {
        return Markup.join(DemoUsers.all().stream().map(SignInPage::user).toList());
    }

    private static Markup user(DemoUser user) {
        return USER.fill(Map.of(
                "account", Markup.text(user.account()),
                "password", Markup.text(DemoUsers.PASSWORD),
                "initial", Markup.text(user.name().substring(0, 1)),
                "name", Markup.text(user.name()),
                "sight", Markup.text(DemoUsers.glimpse(user))));
    }
}
