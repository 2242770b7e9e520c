package io.gangway.qlik.jsonrpc.tyrus;

import io.gangway.qlik.jsonrpc.TransportClose;
import jakarta.websocket.CloseReason;

/** Reads why Tyrus says that a connection has ended. */
final class CloseReading {

    private CloseReading() {}

    static TransportClose of(CloseReason reason) {
        int code = reason.getCloseCode().getCode();
        String phrase = reason.getReasonPhrase() == null ? "" : reason.getReasonPhrase();
        if (code == CloseReason.CloseCodes.CLOSED_ABNORMALLY.getCode()) {
            return new TransportClose.Dropped();
        }
        return new TransportClose.ByPeer(code, phrase);
    }
}
