package io.gangway.simulator;

/** The check against cross-site WebSocket hijacking that came with the releases of about November 2024. */
public enum CsrfMode {
    /** An older release: {@code /qps/csrftoken} answers 404, tokens are ignored. */
    OFF,
    /**
     * A session's socket needs its {@code qlik-csrf-token} in the query; a ticket in the socket's URL without one is
     * refused with 403. A socket with neither session nor ticket has nothing to hijack and is told to sign in.
     */
    ON,
    /** As {@link #ON}, but a ticket in the socket's URL is accepted: which of the two a real server does is unknown. */
    ON_ACCEPTING_TICKETS,
    /** As {@link #ON}, and a socket without a token is refused even where nobody is signed in. */
    ON_STRICT
}
