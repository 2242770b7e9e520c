package io.gangway.qlik.proxy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The kinds of images that are shown, each told by its first bytes. None of them can hold a script that runs. */
public enum ImageFormat {
    PNG("image/png") {
        @Override
        Optional<Size> size(ByteBuffer image) {
            return startsWith(image, 0, "\u0089PNG\r\n\u001a\n") && startsWith(image, 12, "IHDR")
                    ? Optional.of(new Size(image.getInt(16), image.getInt(20)))
                    : Optional.empty();
        }
    },
    GIF("image/gif") {
        @Override
        Optional<Size> size(ByteBuffer image) {
            ByteBuffer little = image.duplicate().order(ByteOrder.LITTLE_ENDIAN);
            return startsWith(image, 0, "GIF87a") || startsWith(image, 0, "GIF89a")
                    ? Optional.of(new Size(unsigned(little, 6), unsigned(little, 8)))
                    : Optional.empty();
        }
    },
    JPEG("image/jpeg") {
        @Override
        Optional<Size> size(ByteBuffer image) {
            return startsWith(image, 0, "\u00ff\u00d8\u00ff") ? frame(image) : Optional.empty();
        }

        /** Walks the segments up to the frame header, which alone has the size: ITU-T T.81, B.2. */
        private Optional<Size> frame(ByteBuffer image) {
            int at = 2;
            while (image.get(at) == (byte) 0xff) {
                int marker = image.get(at + 1) & 0xff;
                boolean isFiller = marker == 0xff;
                boolean isFrame =
                        marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
                if (isFrame) {
                    return Optional.of(new Size(unsigned(image, at + 7), unsigned(image, at + 5)));
                }
                at += isFiller ? 1 : 2 + Math.max(2, unsigned(image, at + 2));
            }
            return Optional.empty();
        }
    },
    WEBP("image/webp") {
        @Override
        Optional<Size> size(ByteBuffer image) {
            if (!startsWith(image, 0, "RIFF") || !startsWith(image, 8, "WEBP")) {
                return Optional.empty();
            }
            ByteBuffer little = image.duplicate().order(ByteOrder.LITTLE_ENDIAN);
            if (startsWith(image, 12, "VP8X")) {
                return Optional.of(new Size((little.getInt(24) & 0xffffff) + 1, (little.getInt(26) >>> 8) + 1));
            }
            if (startsWith(image, 12, "VP8L") && image.get(20) == 0x2f) {
                int bits = little.getInt(21);
                return Optional.of(new Size((bits & 0x3fff) + 1, (bits >>> 14 & 0x3fff) + 1));
            }
            return startsWith(image, 12, "VP8 ") && startsWith(image, 23, "\u009d\u0001\u002a")
                    ? Optional.of(new Size(unsigned(little, 26) & 0x3fff, unsigned(little, 28) & 0x3fff))
                    : Optional.empty();
        }
    };

    private final String contentType;

    ImageFormat(String contentType) {
        this.contentType = contentType;
    }

    /** The media type under which it may be served. */
    public String contentType() {
        return contentType;
    }

    /** Reads the size without decoding the image; empty where it is another kind of image, or none. */
    abstract Optional<Size> size(ByteBuffer image);

    /** The kind of an image whose size is fit to be shown; empty for all else, as for one that ends too early. */
    static Optional<ImageFormat> of(byte[] bytes) {
        for (ImageFormat format : values()) {
            try {
                if (format.size(ByteBuffer.wrap(bytes)).filter(Size::isFit).isPresent()) {
                    return Optional.of(format);
                }
            } catch (IndexOutOfBoundsException tooShort) {
                // Not this one.
            }
        }
        return Optional.empty();
    }

    private static boolean startsWith(ByteBuffer image, int at, String latin) {
        byte[] expected = latin.getBytes(StandardCharsets.ISO_8859_1);
        return image.limit() >= at + expected.length
                && image.slice(at, expected.length).equals(ByteBuffer.wrap(expected));
    }

    private static int unsigned(ByteBuffer image, int at) {
        return image.getShort(at) & 0xffff;
    }

    /** In pixels. A small file may unfold to a picture that fills the memory of whoever looks at it. */
    record Size(int width, int height) {

        private static final int LONGEST_SIDE = 4_096;
        private static final int MOST_PIXELS = 8_000_000;

        boolean isFit() {
            return width > 0
                    && height > 0
                    && width <= LONGEST_SIDE
                    && height <= LONGEST_SIDE
                    && width * height <= MOST_PIXELS;
        }
    }
}
