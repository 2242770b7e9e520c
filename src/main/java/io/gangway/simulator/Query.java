package io.gangway.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A query or a form, {@code a=b&c=d}. Names are matched without case, as the proxy does. */
record Query(String raw) {

    static final String TICKET = "qlikTicket";

    /** The last value of this name: a target that already holds a spent ticket gets the fresh one appended. */
    Optional<String> value(String name) {
        return Arrays.stream(raw.split("&"))
                .filter(named(name))
                .map(pair -> decode(pair.substring(Math.min(pair.length(), name.length() + 1))))
                .reduce((earlier, later) -> later);
    }

    Query without(String name) {
        return new Query(
                Arrays.stream(raw.split("&")).filter(named(name).negate()).collect(Collectors.joining("&")));
    }

    /** Empty, or a question mark and the query. */
    String suffix() {
        return raw.isEmpty() ? "" : "?" + raw;
    }

    private static Predicate<String> named(String name) {
        return pair -> {
            int end = pair.indexOf('=');
            return pair.substring(0, end < 0 ? pair.length() : end).equalsIgnoreCase(name);
        };
    }

    static String decode(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException stray) {
            // A stray percent sign is taken as it stands.
            return value;
        }
    }
}
