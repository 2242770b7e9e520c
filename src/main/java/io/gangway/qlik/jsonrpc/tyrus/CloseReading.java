package io.gangway.qlik.jsonrpc.tyrus;

import io.gangway.qlik.jsonrpc.TransportClose;
import jakarta.websocket.CloseReason;

/** Reads why Tyrus says that a connection has ended. */
final class CloseReading {

    /** Tyrus' own words (2.2.2) when one frame is above {@code INCOMING_BUFFER_SIZE}; it closes with 1011. */
    private static final String FRAME_TOO_BIG = "Buffer overflow.";

    private CloseReading() {}

    static TransportClose of(CloseReason reason, long limitBytes) {
        int code = reason.getCloseCode().getCode();
        String phrase = reason.getReasonPhrase() == null ? "" : reason.getReasonPhrase();
        if (code == CloseReason.CloseCodes.CLOSED_ABNORMALLY.getCode()) {
            return new TransportClose.Dropped();
        }
        if (code == CloseReason.CloseCodes.UNEXPECTED_CONDITION.getCode() && phrase.equals(FRAME_TOO_BIG)) {
            return new TransportClose.TooBig(limitBytes);
        }
        return new TransportClose.ByPeer(code, phrase);
    }
}
