package io.gangway.simulator.demo;

import java.util.SplittableRandom;

/** Draws an app's picture: a bar chart in the app's own colour, the same for the same app. */
public final class Thumbnail {

    private Thumbnail() {}

    /** An SVG document of 280 × 180. */
    public static String svg(DemoApp app) {
        var random = new SplittableRandom(app.id().getLeastSignificantBits());
        int hue = hue(app);
        var svg = new StringBuilder(1200);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 280 180\" width=\"280\" height=\"180\">");
        svg.append("<rect width=\"280\" height=\"180\" fill=\"hsl(%d 32%% 92%%)\"/>".formatted(hue));
        for (int bar = 0; bar < 8; bar++) {
            int height = random.nextInt(30, 130);
            svg.append("<rect x=\"%d\" y=\"%d\" width=\"20\" height=\"%d\" rx=\"3\" fill=\"hsl(%d 45%% %d%%)\"/>"
                    .formatted(26 + bar * 29, 160 - height, height, hue, random.nextInt(40, 66)));
        }
        return svg.append("</svg>").toString();
    }

    /** The colour that Qlik calls {@code dynamicColor}. */
    public static String color(DemoApp app) {
        return "hsla(%d,45%%,53%%,1)".formatted(hue(app));
    }

    private static int hue(DemoApp app) {
        return Math.floorMod(app.id().hashCode(), 360);
    }
}
