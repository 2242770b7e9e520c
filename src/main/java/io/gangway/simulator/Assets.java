package io.gangway.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the simulator's own pages load, and anybody may: style sheet and icon. */
final class Assets implements Endpoint {

    private final Map<String, Answer> files = Map.of(
            "/simulator/pages.css", Answer.of(200, "text/css;charset=utf-8", bytes("pages.css")),
            "/simulator/icon.svg", Answer.of(200, "image/svg+xml", bytes("icon.svg")),
            "/favicon.ico", Answer.of(200, "image/svg+xml", bytes("icon.svg")),
            "/robots.txt",
                    Answer.of(
                            200,
                            "text/plain;charset=utf-8",
                            "User-agent: *\nDisallow: /\n".getBytes(StandardCharsets.UTF_8)));

    @Override
    public Answer answer(Ask ask) {
        return files.getOrDefault(ask.path(), Answer.of(404));
    }

    static byte[] bytes(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("No file " + name);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
