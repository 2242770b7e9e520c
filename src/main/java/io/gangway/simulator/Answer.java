package io.gangway.simulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A complete HTTP answer. Immutable; the body is not copied and must not be changed. */
record Answer(int status, List<Map.Entry<String, String>> headers, byte[] body) {

    Answer {
        headers = List.copyOf(headers);
    }

    static Answer of(int status) {
        return new Answer(status, List.of(), new byte[0]);
    }

    static Answer of(int status, String contentType, byte[] body) {
        return new Answer(status, List.of(Map.entry("Content-Type", contentType)), body);
    }

    static Answer text(int status, String text) {
        return of(status, "text/plain;charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static Answer json(int status, String json) {
        return of(status, "application/json;charset=utf-8", json.getBytes(StandardCharsets.UTF_8))
                .with("Cache-Control", "no-store");
    }

    /** A page of the simulator's own. */
    static Answer page(int status, Markup page, String policy) {
        return of(status, "text/html;charset=utf-8", page.html().getBytes(StandardCharsets.UTF_8))
                .with("Content-Security-Policy", policy)
                .with("Cache-Control", "no-store")
                // Not "no-referrer": with that, forms would be posted with the Origin "null".
                .with("Referrer-Policy", "same-origin")
                .with("X-Robots-Tag", "none");
    }

    static Answer redirect(int status, String location) {
        return of(status).with("Location", location).with("Cache-Control", "no-store");
    }

    Answer with(String header, String value) {
        var more = new ArrayList<>(headers);
        more.add(Map.entry(header, value));
        return new Answer(status, more, body);
    }
}
