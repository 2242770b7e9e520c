package io.gangway.qlik.jsonrpc.tyrus;

import java.nio.ByteBuffer;
import org.glassfish.tyrus.spi.ReadHandler;

/**
 * Hands large WebSocket frames on as fragments, piece by piece as they come. Tyrus collects a frame in a buffer that it makes
 * anew for each piece and then keeps for as long as the connection lives: a list of 10,000 apps in one frame is copied a
 * thousand times, and every open tab holds another one. Of fragments it keeps the last one's buffer. For one connection and
 * one thread at a time.
 */
final class FrameSplitter implements ReadHandler {

    /** Larger frames are split, into pieces of this size at most: about what each open tab holds. */
    static final int PIECE_BYTES = 2 * 1024;

    private static final int LONGEST_HEADER_BYTES = 14;
    private static final int FINAL = 0x80;
    private static final int CONTROL = 0x08;
    private static final int MASKED = 0x80;

    private final ReadHandler next;
    private final ByteBuffer header = ByteBuffer.allocate(LONGEST_HEADER_BYTES);

    /** Of the frame that is being read. */
    private long left;

    private boolean isSplit;
    /** Final mark, reserved bits and opcode of the next piece. */
    private int start;
    /** A server never masks. If one does, it is Tyrus' to refuse it. */
    private boolean isHandedOnUnread;

    FrameSplitter(ReadHandler next) {
        this.next = next;
    }

    @Override
    public void handle(ByteBuffer data) {
        while (data.hasRemaining()) {
            if (isHandedOnUnread) {
                next.handle(data);
                return;
            }
            if (left > 0) {
                handOn(data);
            } else {
                header.put(data.get());
                if (header.position() == headerBytes()) {
                    begin();
                }
            }
        }
    }

    /** As far as the header tells by now: RFC 6455, 5.2. */
    private int headerBytes() {
        if (header.position() < 2) {
            return 2;
        }
        int length = header.get(1) & 0x7F;
        return 2 + (length == 126 ? 2 : length == 127 ? 8 : 0);
    }

    private void begin() {
        int length = header.get(1) & 0x7F;
        left = length == 126 ? header.getShort(2) & 0xFFFF : length == 127 ? header.getLong(2) : length;
        start = header.get(0) & 0xFF;
        isHandedOnUnread = (header.get(1) & MASKED) != 0 || left < 0;
        isSplit = left > PIECE_BYTES && (start & CONTROL) == 0;
        if (!isSplit || isHandedOnUnread) {
            next.handle(copy(header.flip()));
        }
        header.clear();
    }

    private void handOn(ByteBuffer data) {
        int bytes = (int) Math.min(Math.min(data.remaining(), left), PIECE_BYTES);
        ByteBuffer piece = data.slice(data.position(), bytes);
        data.position(data.position() + bytes);
        left -= bytes;
        next.handle(isSplit ? fragment(piece) : piece);
    }

    private ByteBuffer fragment(ByteBuffer piece) {
        int bytes = piece.remaining();
        int mark = left > 0 ? start & ~FINAL : start;
        // What follows continues it; whether it was the last of its message, its last piece says.
        start &= FINAL;
        ByteBuffer fragment = ByteBuffer.allocate(4 + bytes).put((byte) mark);
        if (bytes < 126) {
            fragment.put((byte) bytes);
        } else {
            fragment.put((byte) 126).putShort((short) bytes);
        }
        return fragment.put(piece).flip();
    }

    private static ByteBuffer copy(ByteBuffer bytes) {
        return ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
    }
}
