package io.gangway.login;

/**
 * What becomes of a web ticket that comes without a state, as from a link in a portal that mints tickets itself. One with a
 * state that is not known here is refused in any case.
 */
public enum UnsolicitedTickets {
    /** It is not redeemed: anybody could have sent it, to have the user work in somebody else's name without noticing. */
    REFUSE,
    /**
     * It is redeemed, once, unless the browser has a session already: that serves then, and the ticket stays unspent. The
     * risk above is the price.
     */
    ACCEPT
}
