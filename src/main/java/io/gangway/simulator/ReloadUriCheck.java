package io.gangway.simulator;

/** What becomes of a {@code reloadURI} on another host. */
public enum ReloadUriCheck {
    /** Every http(s) address is followed: an open redirect, for experiments only. */
    ALLOW,
    /** Only hosts of the host allow list and the simulator's own; others land at {@code /hub/} with the ticket. */
    HOST_LIST
}
