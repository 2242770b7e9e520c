package io.gangway.qlik.jsonrpc.tyrus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameSplitterTest {

    private static final int TEXT = 0x1;
    private static final int CONTINUATION = 0x0;
    private static final int PING = 0x9;
    private static final int FINAL = 0x80;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final FrameSplitter splitter = new FrameSplitter(piece -> {
        byte[] bytes = new byte[piece.remaining()];
        piece.get(bytes);
        out.writeBytes(bytes);
    });

    @Test
    void smallFramesAreHandedOnUnchanged() {
        byte[] frames =
                join(frame(FINAL | TEXT, 0), frame(FINAL | TEXT, 125), frame(FINAL | TEXT, 126), frame(TEXT, 2048));

        splitter.handle(ByteBuffer.wrap(frames));

        assertThat(out.toByteArray()).isEqualTo(frames);
    }

    @Test
    void largeFrameComesAsFragmentsOfWhichOnlyTheLastIsFinal() {
        splitter.handle(ByteBuffer.wrap(frame(FINAL | TEXT, 5_000)));

        List<Frame> frames = read();
        assertThat(frames).extracting(Frame::start).containsExactly(TEXT, CONTINUATION, FINAL | CONTINUATION);
        assertThat(frames).extracting(frame -> frame.payload().length).containsExactly(2048, 2048, 904);
        assertThat(payloadOf(frames)).isEqualTo(payload(5_000));
    }

    @Test
    void largeFragmentStaysOneOfAMessageThatGoesOn() {
        splitter.handle(ByteBuffer.wrap(join(frame(TEXT, 3_000), frame(FINAL | CONTINUATION, 3_000))));

        assertThat(read())
                .extracting(Frame::start)
                .containsExactly(TEXT, CONTINUATION, CONTINUATION, FINAL | CONTINUATION);
    }

    @Test
    void controlFrameBetweenFragmentsKeepsItsPlace() {
        splitter.handle(
                ByteBuffer.wrap(join(frame(TEXT, 3_000), frame(FINAL | PING, 4), frame(FINAL | CONTINUATION, 1))));

        assertThat(read())
                .extracting(Frame::start)
                .containsExactly(TEXT, CONTINUATION, FINAL | PING, FINAL | CONTINUATION);
    }

    /** Beyond two to the sixteenth the length takes eight bytes. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1_000, 8_192, 100_000})
    void framesAreTheSameHoweverTheNetworkCutsThem(int cut) {
        byte[] frames = join(frame(FINAL | TEXT, 70_000), frame(FINAL | TEXT, 3), frame(FINAL | TEXT, 65_535));

        for (int from = 0; from < frames.length; from += cut) {
            splitter.handle(ByteBuffer.wrap(frames, from, Math.min(cut, frames.length - from)));
        }

        assertThat(payloadOf(read())).isEqualTo(join(payload(70_000), payload(3), payload(65_535)));
        assertThat(read()).allMatch(frame -> frame.payload().length <= FrameSplitter.PIECE_BYTES);
    }

    @Test
    void whatAServerMustNotSendIsLeftToTyrus() {
        byte[] masked = frame(FINAL | TEXT, 20_000);
        masked[1] |= (byte) 0x80;

        splitter.handle(ByteBuffer.wrap(masked));

        assertThat(out.toByteArray()).isEqualTo(masked);
    }

    private List<Frame> read() {
        List<Frame> frames = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(out.toByteArray());
        while (in.hasRemaining()) {
            int start = in.get() & 0xFF;
            int length = in.get() & 0xFF;
            byte[] payload = new byte[length == 126 ? in.getShort() & 0xFFFF : length];
            in.get(payload);
            frames.add(new Frame(start, payload));
        }
        return frames;
    }

    private static byte[] payloadOf(List<Frame> frames) {
        return join(frames.stream().map(Frame::payload).toArray(byte[][]::new));
    }

    private static byte[] frame(int start, int length) {
        ByteBuffer frame = ByteBuffer.allocate(length + 10).put((byte) start);
        if (length < 126) {
            frame.put((byte) length);
        } else if (length < 1 << 16) {
            frame.put((byte) 126).putShort((short) length);
        } else {
            frame.put((byte) 127).putLong(length);
        }
        frame.put(payload(length)).flip();
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }

    private static byte[] payload(int length) {
        byte[] payload = new byte[length];
        new Random(length).nextBytes(payload);
        return payload;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private record Frame(int start, byte[] payload) {}
}
