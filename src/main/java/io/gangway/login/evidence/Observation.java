package io.gangway.login.evidence;

import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.engine.Notification;
import io.gangway.qlik.proxy.Exchange;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One thing that was seen in a sign-in. Tickets and states appear as fingerprints, cookies by name; addresses have lost
 * their queries. User and host names may occur, and are left out of reports on request.
 */
public sealed interface Observation {

    /**
     * What a tab's request told about its browser, noted before {@link Arrived}.
     *
     * @param ownCookie whether Gangway's own session cookie came with it
     * @param embedded whether the page is in a frame ({@code Sec-Fetch-Dest: iframe})
     */
    record BrowserSeen(boolean ownCookie, boolean embedded) implements Observation {}

    /**
     * A tab came.
     *
     * @param ticket fingerprint of the ticket it brought
     * @param state fingerprint of the state in the same address; one without a ticket means that the ticket was lost
     */
    record Arrived(Optional<String> ticket, Optional<String> state) implements Observation {}

    /**
     * A tab came with several tickets, or with what cannot be one.
     *
     * @param state fingerprint of the state in the same address
     */
    record ArrivedMalformed(boolean severalTickets, Optional<String> state) implements Observation {}

    /** How tickets are redeemed at this server, and why so. */
    record ModeChosen(HandshakeMode mode, String why) implements Observation {}

    /** What the name of the Qlik server stands for. */
    record Resolved(String host, List<String> addresses) implements Observation {}

    /** A request to the proxy. */
    record Asked(Purpose purpose, Exchange exchange) implements Observation {}

    /** Whether Qlik says that it knows the session: {@code /qps/user}. */
    record Validated(boolean known) implements Observation {}

    /** A socket to the engine is being opened. */
    record SocketTried(Credentials with, String path, String origin, String userAgent, List<String> cookies)
            implements Observation {}

    /** What became of it. */
    record SocketSettled(Credentials with, EngineState state, Duration took) implements Observation {}

    /** Qlik pushed something. */
    record Notified(Notification notification) implements Observation {}

    /** The browser was sent to the sign-in page. */
    record SentToSignIn(String scheme, String host, int port, String path, String state) implements Observation {}

    /** The browser was not sent there: Qlik named a sign-in page on a host that is not allowed. */
    record ForeignSignIn(String host) implements Observation {}

    /**
     * A ticket was redeemed, or not.
     *
     * @param sinceRedirect from leaving for the sign-in page to the return
     * @param sinceReturn from the return to the end of the redemption
     */
    record Redeemed(String ticket, Result result, Duration sinceRedirect, Duration sinceReturn)
            implements Observation {}

    /**
     * A ticket became a proxy session. A user has five at once: qlik-protocol.md, 7.2.
     *
     * @param count how many Gangway has opened for this browser so far
     */
    record ProxySessionOpened(int count) implements Observation {}

    /** The frame's browser session has taken over the Qlik session of the window that signed in for it. */
    record HandedOver() implements Observation {}

    /** A session that was in use is over. */
    record SessionEnded(EngineState state) implements Observation {}

    /** A lost session is being opened once more. */
    record Reconnecting(int attempt) implements Observation {}

    /** The sign-in stopped. @param problem its name in the code */
    record Stopped(String problem) implements Observation {}

    /** What Qlik made of a ticket. */
    enum Result {
        ACCEPTED,
        REFUSED,
        /** The session ended in the redemption for another reason; the ticket may be spent. */
        UNCLEAR
    }

    /** What a request to the proxy was for. */
    enum Purpose {
        PROBE,
        REDEEM,
        TOKEN,
        VALIDATE,
        SECOND_WITNESS,
        SIGN_IN_ADDRESS,
        SIGN_OUT
    }

    /** What a socket was opened with. */
    enum Credentials {
        NOTHING,
        COOKIE,
        COOKIE_AND_TOKEN,
        TICKET
    }
}
