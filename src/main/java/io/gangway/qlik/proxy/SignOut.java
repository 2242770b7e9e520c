package io.gangway.qlik.proxy;

/** How signing out at Qlik ended. */
public sealed interface SignOut {

    /** Qlik ended all sessions of this user on this virtual proxy. */
    record Done() implements SignOut {}

    /** Qlik answered with a status that is no success; 401 and redirects mean that the session was gone already. */
    record Refused(int status) implements SignOut {}

    /** No answer came from Qlik. */
    record NotReached() implements SignOut {}

    /** @param exchange a {@code DELETE} of the user's sessions */
    static SignOut of(Exchange exchange) {
        if (exchange.status() == 0) {
            return new NotReached();
        }
        return exchange.isSuccess() ? new Done() : new Refused(exchange.status());
    }
}
