package io.gangway.simulator;

import java.util.Optional;

/** Whether a request comes from somebody who is signed in. */
sealed interface Admission {

    /**
     * @param isNew whether a ticket was just redeemed, so that the answer must set the cookie
     */
    record Admitted(ProxySession session, boolean isNew) implements Admission {}

    record Stranger() implements Admission {}

    /** A live session's cookie is enough, and leaves a ticket alone; else a good ticket begins a new session. */
    static Admission of(Ask ask) {
        VirtualProxy proxy = ask.proxy();
        Optional<ProxySession> known = bySession(ask);
        if (known.isPresent()) {
            return new Admitted(known.get(), false);
        }
        return ask.query()
                .value(Query.TICKET)
                .flatMap(proxy.tickets()::redeem)
                .<Admission>map(user -> new Admitted(proxy.sessions().begin(user), true))
                .orElseGet(Stranger::new);
    }

    static Optional<ProxySession> bySession(Ask ask) {
        return Optional.ofNullable(ask.cookies().get(ask.proxy().cookieName()))
                .flatMap(ask.proxy().sessions()::find);
    }
}
