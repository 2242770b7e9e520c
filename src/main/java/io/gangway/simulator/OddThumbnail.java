package io.gangway.simulator;

import io.gangway.simulator.demo.DemoApp;
import io.gangway.simulator.demo.Png;
import io.gangway.simulator.demo.Thumbnail;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a server must not be trusted not to send for a thumbnail. */
final class OddThumbnail {

    private static final int TWO_MEGABYTES = 2 * 1024 * 1024;
    private static final int WIDE = 20_000;
    private static final String SCRIPT = "<script>alert('thumbnail')</script>";

    private OddThumbnail() {}

    static Answer of(Fault.Oddity oddity, DemoApp app) {
        return switch (oddity) {
            case SVG ->
                Answer.of(
                        200, "image/svg+xml", bytes("<svg xmlns=\"http://www.w3.org/2000/svg\">" + SCRIPT + "</svg>"));
            case PAGE -> Answer.of(200, "image/png", bytes("<!doctype html><title>x</title>" + SCRIPT));
            case WRONG_TYPE -> Answer.of(200, "text/html", Thumbnail.png(app));
            case HUGE -> Answer.of(200, "image/png", Arrays.copyOf(Thumbnail.png(app), TWO_MEGABYTES));
            case WIDE -> Answer.of(200, "image/png", Png.header(WIDE, WIDE));
            case ELSEWHERE -> Answer.redirect(302, "http://evil.example/x.png");
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
