package io.gangway.qlik.jsonrpc.tyrus;

import io.gangway.qlik.jsonrpc.Handshake;
import io.gangway.qlik.jsonrpc.HandshakeException;
import io.gangway.qlik.jsonrpc.Transport;

/** Opens WebSocket connections with Tyrus. One instance serves the whole application. */
public final class TyrusTransports implements Transport.Opener, AutoCloseable {

    public TyrusTransports(TyrusSettings settings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Transport open(Handshake handshake, Transport.Listener listener) throws HandshakeException {
        throw new UnsupportedOperationException();
    }

    /** Closes all connections that are still open. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
