package io.gangway.qlik.jsonrpc.tyrus;

import io.gangway.qlik.jsonrpc.TransportClose;
import jakarta.websocket.CloseReason;

/** Reads why Tyrus says that a connection has ended. */
final class CloseReading {

    /** Tyrus' own words (2.2.2) when all fragments together are above the limit; it closes with 1009. A peer with the same
     * code, for which a message of ours is too big, writes something else or nothing. */
    private static final String MESSAGE_TOO_BIG = "Too big.";

    private CloseReading() {}

    static TransportClose of(CloseReason reason, long limitBytes) {
        int code = reason.getCloseCode().getCode();
        String phrase = reason.getReasonPhrase() == null ? "" : reason.getReasonPhrase();
        if (code == CloseReason.CloseCodes.CLOSED_ABNORMALLY.getCode()) {
            return new TransportClose.Dropped();
        }
        if (code == CloseReason.CloseCodes.TOO_BIG.getCode() && phrase.equals(MESSAGE_TOO_BIG)) {
            return new TransportClose.TooBig(limitBytes);
        }
        return new TransportClose.ByPeer(code, phrase);
    }
}
