package io.gangway.simulator;

import java.time.Instant;

/**
 * A JSON-RPC call that came in on a socket.
 *
 * @param account of the socket's user; empty on a socket that was told to sign in
 * @param method empty when the message was not a call
 * @param message the text of the message
 */
public record RecordedCall(Instant time, String account, String method, String message) {}
