package io.gangway.login;

import io.gangway.qlik.engine.Closure;
import io.gangway.qlik.proxy.Exchange;

/** Why a sign-in did not lead to a session. */
public sealed interface SignInProblem {

    /**
     * A ticket came with a state that this browser did not start, has used already, or started over ten minutes ago. The
     * ticket was not sent to Qlik: it might be somebody else's.
     */
    record NotStartedHere() implements SignInProblem {}

    /** The address held a ticket that Qlik cannot have made, or several. Nothing was sent to Qlik. */
    record MalformedReturn(boolean severalTickets) implements SignInProblem {}

    /** Qlik did not accept the ticket: used, older than a minute, or made for another virtual proxy. */
    record TicketRefused() implements SignInProblem {}

    /** Qlik wants a sign-in and gives no address for it, or one that cannot be read. */
    record NoLoginAddress() implements SignInProblem {}

    /** Qlik's sign-in address is on a host that Gangway is not told to trust. */
    record ForeignLoginHost(String host) implements SignInProblem {}

    /** The browser has been at the sign-in page twice, and Qlik still does not know it. */
    record TooManyRounds() implements SignInProblem {}

    /** Another tab of this browser has just gone to the sign-in page; this one follows when it is back. */
    record SignInElsewhere() implements SignInProblem {}

    /** The request that redeems the ticket got no answer that would tell what became of it. */
    record RedemptionFailed(Exchange exchange) implements SignInProblem {}

    /** Qlik took the ticket, set a cookie, and does not know the session all the same. */
    record SessionNotKnown() implements SignInProblem {}

    /** The session that a tab was using is over: Qlik wants a sign-in. */
    record SessionOver() implements SignInProblem {}

    /** The browser does not send Gangway's session cookie back, so that no sign-in could ever be finished. */
    record CookiesBlocked() implements SignInProblem {}

    /** The engine session ended before it was usable. */
    record NoSession(Closure closure) implements SignInProblem {}
}
