package io.gangway.qlik.engine;

import io.gangway.qlik.jsonrpc.HandshakeFailure;
import io.gangway.qlik.jsonrpc.TransportClose;
import java.time.Duration;

/** Why an engine session is over. */
public sealed interface Closure {

    /** The socket was never open. */
    record NotOpened(HandshakeFailure failure) implements Closure {}

    /** Qlik said why before it closed the socket. */
    record ByQlik(Notification notification) implements Closure {}

    /** The socket opened, and nothing that would settle the session came within the limit. */
    record NoAnswer(Duration limit) implements Closure {}

    /** The socket closed without a word: network, load balancer, restart of the proxy. */
    record Lost(TransportClose close) implements Closure {}

    /** Gangway closed it: the tab has gone, or the user has signed out. */
    record ByUs() implements Closure {}
}
