package io.gangway.qlik.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages as they were documented or captured: the files in {@code src/test/resources/frames}. */
final class Frames {

    private static final JsonMapper JSON = new JsonMapper();

    private Frames() {}

    static String text(String name) {
        try (InputStream file = Frames.class.getResourceAsStream("/frames/" + name + ".json")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Notification notification(String name) {
        JsonNode frame = JSON.readTree(text(name));
        return NotificationReader.read(frame.path("method").asString(), frame.path("params"));
    }

    /** A notification with parameters as the test writes them, in single quotes. */
    static Notification notification(String method, String params) {
        return NotificationReader.read(method, JSON.readTree(params.replace('\'', '"')));
    }
}
