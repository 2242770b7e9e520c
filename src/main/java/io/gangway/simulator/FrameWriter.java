package io.gangway.simulator;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/**
 * Sends what is written as one WebSocket message, in frames of a limited length, so that a list of 100,000 apps is never
 * in memory as a whole. Waits until each frame is out.
 */
final class FrameWriter extends Writer {

    /** In UTF-16 units: all but enormous answers are one frame. */
    static final int DEFAULT_LENGTH = 8 * 1024 * 1024;

    private final Session session;
    private final int frameLength;
    private final StringBuilder frame = new StringBuilder();
    private boolean closed;

    FrameWriter(Session session, int frameLength) {
        this.session = session;
        this.frameLength = frameLength;
    }

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
        int from = offset;
        int end = offset + length;
        while (from < end) {
            int part = Math.min(end - from, frameLength - frame.length());
            frame.append(chars, from, part);
            from += part;
            if (frame.length() == frameLength) {
                sendFull();
            }
        }
    }

    /** A surrogate pair stays together: its first half waits for the next frame. */
    private void sendFull() throws IOException {
        int keep = Character.isHighSurrogate(frame.charAt(frame.length() - 1)) ? 1 : 0;
        int length = frame.length() - keep;
        send(frame.substring(0, length), false);
        frame.delete(0, length);
    }

    @Override
    public void flush() {
        // Only full frames go out before the end.
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            send(frame.toString(), true);
        }
    }

    private void send(String text, boolean last) throws IOException {
        try {
            Callback.Completable.with(sent -> session.sendPartialText(text, last, sent))
                    .join();
        } catch (CompletionException failed) {
            throw new IOException("The socket is closed", failed.getCause());
        }
    }
}
