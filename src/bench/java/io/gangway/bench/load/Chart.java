package io.gangway.bench.load;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Users against latency and memory, drawn as an SVG that reads on light and dark pages. */
final class Chart {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 280;
    private static final int LEFT = 60;
    private static final int BOTTOM = 240;
    private static final int TOP = 40;

    private Chart() {}

    static String draw(List<Point> points) {
        double mostUsers = points.stream().mapToDouble(Point::users).max().orElse(1);
        double mostMillis = points.stream().mapToDouble(Point::millis).max().orElse(1);
        double mostHeap = points.stream().mapToDouble(Point::heap).max().orElse(1);
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12" fill="#777">
                <path d="M%d %dV%dH%d" fill="none" stroke="#999"/>
                """.formatted(WIDTH, HEIGHT, LEFT, TOP, BOTTOM, WIDTH - LEFT));
        line(svg, points, mostUsers, mostMillis, Point::millis, "#0b7285");
        line(svg, points, mostUsers, mostHeap, Point::heap, "#e8590c");
        text(svg, LEFT, TOP - 14, "start", "#0b7285", "search, 95th percentile: up to %.0f ms".formatted(mostMillis));
        text(svg, WIDTH - LEFT, TOP - 14, "end", "#e8590c", "heap in use: up to %.0f MB".formatted(mostHeap));
        for (Point point : points) {
            text(svg, x(point, mostUsers), BOTTOM + 18, "middle", "#777", Integer.toString(point.users()));
        }
        text(svg, WIDTH / 2.0, BOTTOM + 36, "middle", "#777", "users, each with a tab");
        return svg.append("</svg>\n").toString();
    }

    private static void line(
            StringBuilder svg,
            List<Point> points,
            double mostUsers,
            double most,
            ToDoubleFunction<Point> value,
            String color) {
        String path = points.stream()
                .map(point -> "%.0f,%.0f"
                        .formatted(x(point, mostUsers), BOTTOM - (BOTTOM - TOP) * value.applyAsDouble(point) / most))
                .collect(Collectors.joining(" "));
        svg.append("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n".formatted(path, color));
    }

    private static double x(Point point, double mostUsers) {
        return LEFT + (WIDTH - 2.0 * LEFT) * point.users() / mostUsers;
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String color, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                color,
                text));
    }

    /** @param heap in megabytes */
    record Point(int users, double millis, double heap) {}
}
