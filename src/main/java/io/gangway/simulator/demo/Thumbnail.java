package io.gangway.simulator.demo;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws an app's picture: a bar chart in the app's own colour, the same for the same app. */
public final class Thumbnail {

    private static final int WIDTH = 280;
    private static final int HEIGHT = 180;
    private static final int BARS = 8;
    private static final int BAR = 20;
    private static final int STEP = 29;
    private static final int LEFT = 26;
    private static final int GROUND = 160;

    private Thumbnail() {}

    /** A PNG image of 280 × 180. */
    public static byte[] png(DemoApp app) {
        var random = new SplittableRandom(app.id().getLeastSignificantBits());
        int hue = hue(app);
        int[] colors = new int[BARS + 1];
        colors[0] = rgb(hue, 0.32, 0.92);
        byte[][] pixels = new byte[HEIGHT][WIDTH];
        for (int bar = 0; bar < BARS; bar++) {
            int height = random.nextInt(30, 130);
            colors[bar + 1] = rgb(hue, 0.45, random.nextInt(40, 66) / 100.0);
            for (int row = GROUND - height; row < GROUND; row++) {
                Arrays.fill(pixels[row], LEFT + bar * STEP, LEFT + bar * STEP + BAR, (byte) (bar + 1));
            }
        }
        return Png.image(colors, pixels);
    }

    /** The colour that Qlik calls {@code dynamicColor}. */
    public static String color(DemoApp app) {
        return "hsla(%d,45%%,53%%,1)".formatted(hue(app));
    }

    private static int hue(DemoApp app) {
        return Math.floorMod(app.id().hashCode(), 360);
    }

    private static int rgb(int hue, double saturation, double lightness) {
        return channel(hue, saturation, lightness, 0) << 16
                | channel(hue, saturation, lightness, 8) << 8
                | channel(hue, saturation, lightness, 4);
    }

    /** CSS Color 4, 7.1; red is at 0, green at 8, blue at 4 of the 12 parts of the colour wheel. */
    private static int channel(int hue, double saturation, double lightness, int at) {
        double place = (at + hue / 30.0) % 12;
        double reach = saturation * Math.min(lightness, 1 - lightness);
        double value = lightness - reach * Math.max(-1, Math.min(Math.min(place - 3, 9 - place), 1));
        return (int) Math.round(value * 255);
    }
}
