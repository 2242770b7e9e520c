package io.gangway.simulator;

import io.gangway.simulator.demo.DemoUser;
import java.util.Optional;

/** Whether a request comes from somebody who may go on. */
sealed interface Admission {

    /**
     * @param isNew whether the session was just begun, so that the answer must set the cookie
     */
    record Admitted(ProxySession session, boolean isNew) implements Admission {

        Answer cookieOn(Ask ask, Answer answer) {
            return isNew ? answer.with("Set-Cookie", ask.proxy().cookie().of(session, ask.scheme())) : answer;
        }
    }

    record Stranger() implements Admission {}

    /**
     * A live session's cookie is enough, and leaves a ticket alone; else a good ticket begins a new session; else, where
     * that is allowed, one goes on as an anonymous user, which a cookie of such a user does not change.
     */
    static Admission of(Ask ask) {
        VirtualProxy proxy = ask.proxy();
        Optional<ProxySession> known = ask.session();
        if (known.filter(session -> !session.user().isAnonymous()).isPresent()) {
            return new Admitted(known.get(), false);
        }
        Optional<DemoUser> user = ask.query().value(Query.TICKET).flatMap(proxy.tickets()::redeem);
        if (user.isPresent()) {
            return new Admitted(proxy.sessions().begin(user.get()), true);
        }
        boolean mustSignIn = ask.query()
                .value("forceauthentication")
                .filter("yes"::equalsIgnoreCase)
                .isPresent();
        if (mustSignIn || !proxy.allowsAnonymous()) {
            return new Stranger();
        }
        return known.map(session -> new Admitted(session, false))
                .orElseGet(() -> new Admitted(proxy.sessions().beginAnonymous(), true));
    }
}
