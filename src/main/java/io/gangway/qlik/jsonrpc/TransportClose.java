package io.gangway.qlik.jsonrpc;

/** Why a connection ended. */
public sealed interface TransportClose {

    /**
     * The other side closed it with a close frame.
     *
     * @param code WebSocket close code, 1005 when the frame had none. Qlik's proxy gives no meaning to it: what it
     *     notified before decides.
     * @param reason text of the close frame, may be empty. Written by the other side.
     */
    record ByPeer(int code, String reason) implements TransportClose {}

    /** This side closed it. */
    record ByUs() implements TransportClose {}

    /** It broke without a close frame (1006): network, load balancer, restart. */
    record Dropped() implements TransportClose {}

    /**
     * The other side sent a message above the limit, after which the connection cannot go on.
     *
     * @param limitBytes the limit that was set
     */
    record TooBig(long limitBytes) implements TransportClose {}
}
