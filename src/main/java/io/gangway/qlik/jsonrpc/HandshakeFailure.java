package io.gangway.qlik.jsonrpc;

import java.time.Duration;

/** Why no connection came about. Holds neither the query of the address nor any header. */
public sealed interface HandshakeFailure {

    /**
     * The server answered the upgrade request with something else than 101.
     *
     * @param status HTTP status. Qlik's proxy uses 302 (sign in first), 400 (unknown virtual proxy or host), 401, 403
     *     (origin not allowed) and 503.
     */
    record Refused(int status) implements HandshakeFailure {}

    /** The host name has no address. */
    record UnknownHost(String host) implements HandshakeFailure {}

    /** Nothing accepts TCP connections there, or the way to it is blocked. */
    record NotReachable(String host, int port) implements HandshakeFailure {}

    /**
     * TLS failed over a certificate: it is not trusted, is for another host or has expired.
     *
     * @param reason what the TLS library says
     */
    record NotTrusted(String reason) implements HandshakeFailure {}

    /** No answer in time. Also what a connection looks like that was dropped before the answer. */
    record TimedOut(Duration limit) implements HandshakeFailure {}

    /** Anything else, such as an answer that is not WebSocket, or TLS that was cut off or has no common protocol. */
    record Broken(String reason) implements HandshakeFailure {}
}
