package io.gangway.qlik.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFormatTest {

    /** A way to write each kind. */
    enum Kind {
        PNG(ImageFormat.PNG, Images::png),
        GIF(ImageFormat.GIF, Images::gif),
        JPEG(ImageFormat.JPEG, Images::jpeg),
        WEBP_EXTENDED(ImageFormat.WEBP, Images::webpExtended),
        WEBP_LOSSLESS(ImageFormat.WEBP, Images::webpLossless),
        WEBP_LOSSY(ImageFormat.WEBP, Images::webpLossy);

        final ImageFormat format;
        final BiFunction<Integer, Integer, byte[]> writer;

        Kind(ImageFormat format, BiFunction<Integer, Integer, byte[]> writer) {
            this.format = format;
            this.writer = writer;
        }

        byte[] of(int width, int height) {
            return writer.apply(width, height);
        }
    }

    static Stream<Kind> kinds() {
        return Arrays.stream(Kind.values());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void kindIsToldByTheFirstBytes(Kind kind) {
        assertThat(ImageFormat.of(kind.of(280, 180))).contains(kind.format);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void largestSideIsShownAndOnePixelMoreIsNot(Kind kind) {
        assertThat(ImageFormat.of(kind.of(4_096, 1_000))).isPresent();
        assertThat(ImageFormat.of(kind.of(1_000, 4_096))).isPresent();
        assertThat(ImageFormat.of(kind.of(4_097, 10))).isEmpty();
        assertThat(ImageFormat.of(kind.of(10, 4_097))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void imageOfTooManyPixelsIsNotShownThoughNoSideIsTooLong(Kind kind) {
        assertThat(ImageFormat.of(kind.of(2_500, 3_200))).isPresent();
        assertThat(ImageFormat.of(kind.of(2_500, 3_201))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void imageOfAnImpossibleSizeIsNotShown(int side) {
        assertThat(ImageFormat.of(Images.png(side, 10))).isEmpty();
        assertThat(ImageFormat.of(Images.png(10, side))).isEmpty();
        assertThat(ImageFormat.of(Images.gif(0, 10))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void imageThatEndsBeforeItsSizeIsNotShown(Kind kind) {
        byte[] whole = kind.of(280, 180);
        int end = kind == Kind.PNG ? 24 : whole.length;
        assertThat(IntStream.range(0, end).mapToObj(length -> ImageFormat.of(Arrays.copyOf(whole, length))))
                .allMatch(format -> format.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<?xml version=\"1.0\"?><svg/>",
                "<!doctype html><script>alert(1)</script>",
                "BM\0\0\0\0",
                "\0\0\u0001\0",
                "RIFF\0\0\0\0WAVEfmt ",
                "RIFF\0\0\0\0WEBPVP8?\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
                " \u0089PNG\r\n\u001a\n",
                "\u0089PNG\r\n\u001a\n\0\0\0\rIDAT\0\0\0\u0001\0\0\0\u0001",
                "\u00ff\u00d8\u00ff\u00da\0\u0004ab\u0000\u0000",
                "GIF88a\u0001\0\u0001\0"
            })
    void whatIsNoneOfTheKindsIsNotShown(String bytes) {
        assertThat(ImageFormat.of(Images.text(bytes))).isEmpty();
    }

    /** Served as what its beginning says, and as nothing else: then its script is only so many pixels. */
    @Test
    void imageThatGoesOnAsAPageIsAnImage() {
        byte[] both = Images.join("", Images.gif(280, 180), Images.text("/*<script>alert(1)</script>*/"));

        assertThat(ImageFormat.of(both)).contains(ImageFormat.GIF);
    }

    /** The script's comment sign stands where the width is. */
    @Test
    void imageWhoseSizeIsPartOfAScriptIsNotShown() {
        assertThat(ImageFormat.of(Images.text("GIF89a/*\0\u0001\0*/=1;alert(1)")))
                .isEmpty();
    }

    @Test
    void kindsAreServedAsWhatTheyAre() {
        assertThat(Map.of(
                        ImageFormat.PNG, "image/png",
                        ImageFormat.GIF, "image/gif",
                        ImageFormat.JPEG, "image/jpeg",
                        ImageFormat.WEBP, "image/webp"))
                .allSatisfy((format, type) -> assertThat(format.contentType()).isEqualTo(type));
    }
}
