package io.gangway.simulator;

import java.time.Duration;
import java.util.List;

/**
 * The path of an engine socket, {@code /app/<app id>[/identity/<string>][/ttl/<seconds>]}.
 *
 * @param full as asked for, without the prefix
 */
record EnginePath(String full) {

    /** The app id; {@code engineData} for none. */
    String app() {
        List<String> parts = parts();
        return parts.size() > 1 && !parts.get(1).isEmpty() ? parts.get(1) : "engineData";
    }

    boolean isGlobal() {
        return app().equals("engineData");
    }

    /** How long the session outlives its last socket; zero unless asked for. */
    Duration ttl() {
        List<String> parts = parts();
        int place = parts.lastIndexOf("ttl");
        return place > 1 && place + 1 < parts.size() && parts.get(place + 1).matches("\\d{1,9}")
                ? Duration.ofSeconds(Long.parseLong(parts.get(place + 1)))
                : Duration.ZERO;
    }

    private List<String> parts() {
        return List.of(full.substring(1).split("/"));
    }
}
