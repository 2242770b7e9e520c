package io.gangway.qlik.jsonrpc.tyrus;

import io.gangway.qlik.jsonrpc.TransportClose;
import jakarta.websocket.CloseReason;

/** Reads why Tyrus says that a connection has ended. */
final class CloseReading {

    /** Tyrus' own words (2.2.2) when one frame is above {@code INCOMING_BUFFER_SIZE}; it closes with 1011. */
    private static final String FRAME_TOO_BIG = "Buffer overflow.";

    /** Tyrus' own words when all fragments together are above the limit; it closes with 1009. A peer with the same
     * code, for which a message of ours is too big, writes something else or nothing. */
    private static final String MESSAGE_TOO_BIG = "Too big.";

    private CloseReading() {}

    static TransportClose of(CloseReason reason, long limitBytes) {
        int code = reason.getCloseCode().getCode();
        String phrase = reason.getReasonPhrase() == null ? "" : reason.getReasonPhrase();
        if (code == CloseReason.CloseCodes.CLOSED_ABNORMALLY.getCode()) {
            return new TransportClose.Dropped();
        }
        boolean frame = code == CloseReason.CloseCodes.UNEXPECTED_CONDITION.getCode() && phrase.equals(FRAME_TOO_BIG);
        boolean message = code == CloseReason.CloseCodes.TOO_BIG.getCode() && phrase.equals(MESSAGE_TOO_BIG);
        if (frame || message) {
            return new TransportClose.TooBig(limitBytes);
        }
        return new TransportClose.ByPeer(code, phrase);
    }
}
