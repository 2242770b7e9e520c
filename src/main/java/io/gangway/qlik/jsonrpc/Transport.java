package io.gangway.qlik.jsonrpc;

import java.util.List;
import java.util.Map;

/**
 * One open connection that carries text messages both ways.
 *
 * <p>The seam between the protocol and the WebSocket library: tests put a scripted connection here. All methods may be
 * called from any thread.
 */
public interface Transport {

    /**
     * Sends one message. Blocks until the message has been handed to the network, but never longer than the limit that
     * the transport was made with; messages of several threads go out one after the other.
     *
     * @throws SendFailedException when the connection is closed, broken, or took too long; the message may or may not
     *     have gone out
     */
    void send(String message) throws SendFailedException;

    /**
     * Closes the connection. Returns at once, may be called again; {@link Listener#onClose} follows exactly once,
     * whatever the other side does.
     */
    void close();

    /**
     * Is told what happens on one connection.
     *
     * <p>The calls come one at a time and in order, on a virtual thread that belongs to this connection, so a listener
     * may block; it then delays only its own connection. They may come before {@link Opener#open} has returned.
     */
    interface Listener {

        /**
         * The handshake succeeded. Always the first call.
         *
         * @param responseHeaders headers of the 101 answer; names in lower case, one entry per {@code Set-Cookie}
         *     header. Holds secrets.
         */
        void onOpen(Map<String, List<String>> responseHeaders);

        /** A whole text message arrived; fragments are joined. */
        void onText(String message);

        /** A binary message arrived, which this protocol does not have. Its content was dropped. */
        default void onBinaryIgnored(int bytes) {}

        /** The connection has ended. Always the last call, exactly once, also after {@link Transport#close()}. */
        void onClose(TransportClose close);
    }

    /** Opens connections. */
    @FunctionalInterface
    interface Opener {

        /**
         * Opens a connection; blocks until the other side has accepted or {@link Handshake#limit()} is over.
         *
         * @throws HandshakeException when there is no connection; the listener is then never called
         */
        Transport open(Handshake handshake, Transport.Listener listener) throws HandshakeException;
    }
}
