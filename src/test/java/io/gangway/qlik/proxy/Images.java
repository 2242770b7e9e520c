package io.gangway.qlik.proxy;

import io.gangway.simulator.demo.Png;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Beginnings of images, as far as their size is told. */
final class Images {

    private Images() {}

    static byte[] png(int width, int height) {
        return Png.header(width, height);
    }

    static byte[] gif(int width, int height) {
        return join("GIF89a", little(2, width), little(2, height));
    }

    /** With a comment and filler bytes before the frame, and a baseline frame that is no table of codes. */
    static byte[] jpeg(int width, int height) {
        return join(
                "\u00ff\u00d8\u00ff\u00fe\u0000\u0004ab\u00ff\u00ff\u00c4\u0000\u0003x\u00ff\u00c2\u0000\u0011\u0008",
                big(height),
                big(width));
    }

    static byte[] webpExtended(int width, int height) {
        return join("RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0", little(3, width - 1), little(3, height - 1));
    }

    static byte[] webpLossless(int width, int height) {
        return join("RIFF\0\0\0\0WEBPVP8L\0\0\0\0\u002f", little(4, (height - 1) << 14 | width - 1));
    }

    static byte[] webpLossy(int width, int height) {
        return join("RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\u009d\u0001\u002a", little(2, width), little(2, height));
    }

    static byte[] text(String text) {
        return join(text);
    }

    static byte[] join(String latin, byte[]... parts) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(latin.getBytes(StandardCharsets.ISO_8859_1));
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] little(int bytes, int number) {
        byte[] all = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
        return Arrays.copyOf(all, bytes);
    }

    private static byte[] big(int number) {
        return ByteBuffer.allocate(2).putShort((short) number).array();
    }
}
