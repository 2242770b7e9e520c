package io.gangway.qlik.jsonrpc;

/** No connection came about. The message holds neither the query of the address nor any header. */
public final class HandshakeException extends Exception {

    private final HandshakeFailure failure;

    /**
     * @param handshake what was tried
     * @param failure why it failed
     */
    public HandshakeException(Handshake handshake, HandshakeFailure failure) {
        // No cause: messages of WebSocket libraries may hold the whole address.
        super("No connection to " + handshake + ": " + failure);
        this.failure = failure;
    }

    public HandshakeFailure failure() {
        return failure;
    }
}
