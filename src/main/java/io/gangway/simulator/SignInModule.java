package io.gangway.simulator;

import io.gangway.simulator.demo.DemoUser;
import io.gangway.simulator.demo.DemoUsers;
import java.util.Optional;
import java.util.function.BiFunction;

/** The two internal sign-in modules, {@code /internal_forms_authentication/} and the Windows one. */
final class SignInModule {

    private final World world;
    private final Login login;

    SignInModule(World world, Login login) {
        this.world = world;
        this.login = login;
    }

    /** Fields {@code username} and {@code pwd}; a wrong password shows the form again, with 200. */
    Answer forms(Ask ask) {
        return withTarget(ask, (target, form) -> {
            if (ask.isGet()) {
                return SignInPage.form(ask, "", false);
            }
            String account = form.value("username").orElse("").strip();
            return DemoUsers.find(account)
                    .filter(user ->
                            form.value("pwd").filter(DemoUsers.PASSWORD::equals).isPresent())
                    .map(user -> login.finish(ask, target, user))
                    .orElseGet(() -> SignInPage.form(ask, account, true));
        });
    }

    /** NTLM is not spoken: a configured user goes through at once, else a click says who one is. */
    Answer windows(Ask ask) {
        return withTarget(ask, (target, form) -> {
            Optional<DemoUser> user = ask.isGet()
                    ? DemoUsers.find(world.options().windowsUser())
                    : form.value("username").flatMap(DemoUsers::find);
            return user.map(found -> login.finish(ask, target, found)).orElseGet(() -> SignInPage.windows(ask));
        });
    }

    private static Answer withTarget(Ask ask, BiFunction<Target, Query, Answer> signIn) {
        if (!ask.isGet() && !ask.method().equals("POST")) {
            return Answer.of(405).with("Allow", "GET, HEAD, POST");
        }
        return ask.query()
                .value("targetId")
                .flatMap(ask.proxy().targets()::find)
                .map(target -> signIn.apply(target, new Query(ask.body())))
                .orElseGet(() -> Pages.message(
                        400,
                        ask,
                        "This sign-in has expired",
                        "The sign-in page was open for too long, or its address is incomplete. "
                                + "Go back to where you came from and start again."));
    }
}
