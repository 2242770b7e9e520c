package io.gangway.simulator.demo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes PNG images of at most 256 colours (ISO/IEC 15948), so that no graphics library is needed. */
public final class Png {

    private static final byte[] SIGNATURE = "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final int BITS = 8;
    private static final int PALETTE = 3;

    private Png() {}

    /** The beginning of an image, which tells its size and no more. */
    public static byte[] header(int width, int height) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) BITS)
                        .put((byte) PALETTE)
                        .array());
        return out.toByteArray();
    }

    /**
     * @param colors as 0xRRGGBB
     * @param pixels indexes of colours, by row and column
     */
    static byte[] image(int[] colors, byte[][] pixels) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(header(pixels[0].length, pixels.length));
        var palette = new ByteArrayOutputStream();
        for (int color : colors) {
            palette.write(color >> 16);
            palette.write(color >> 8);
            palette.write(color);
        }
        chunk(out, "PLTE", palette.toByteArray());
        chunk(out, "IDAT", compressed(pixels));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] compressed(byte[][] pixels) {
        var rows = new ByteArrayOutputStream();
        for (byte[] row : pixels) {
            // Each row says how it is filtered: not at all.
            rows.write(0);
            rows.writeBytes(row);
        }
        var deflater = new Deflater();
        try {
            deflater.setInput(rows.toByteArray());
            deflater.finish();
            var out = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
