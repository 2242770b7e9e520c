package io.gangway.qlik.proxy;

import io.gangway.qlik.Secret;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One {@code Set-Cookie} header, read as browsers do (RFC 6265, 5.2): an attribute that makes no sense is ignored and the
 * value stays as it came. The JDK's {@code HttpCookie} follows older rules, by which such a cookie would be lost.
 *
 * @param over whether it tells to forget the cookie of this name
 */
record SetCookie(String name, Secret value, boolean over) {

    /** Anything else in a name, or a character in a value that no header can hold, would spoil the requests to come. */
    private static final Pattern NAME = Pattern.compile("[\\x21-\\x7e&&[^,;=]]+");

    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e\\xa0-\\xfe]*");
    private static final Pattern SECONDS = Pattern.compile("-?[0-9]+");

    /** @return empty where the header is no cookie, or none that could be sent back */
    static Optional<SetCookie> read(String header, Instant now) {
        String[] parts = header.split(";");
        String pair = parts.length == 0 ? "" : parts[0];
        int equals = pair.indexOf('=');
        String name = pair.substring(0, Math.max(0, equals)).strip();
        String value = pair.substring(equals + 1).strip();
        return NAME.matcher(name).matches() && VALUE.matcher(value).matches()
                ? Optional.of(new SetCookie(name, Secret.of(value), isOver(parts, now)))
                : Optional.empty();
    }

    /** {@code Max-Age} counts before {@code Expires}. */
    private static boolean isOver(String[] parts, Instant now) {
        return attribute(parts, "Max-Age")
                .filter(seconds -> SECONDS.matcher(seconds).matches())
                .map(seconds -> seconds.startsWith("-") || seconds.matches("0+"))
                .or(() -> attribute(parts, "Expires").flatMap(CookieDate::read).map(date -> !date.isAfter(now)))
                .orElse(false);
    }

    /** The last attribute of a name counts. */
    private static Optional<String> attribute(String[] parts, String name) {
        return Arrays.stream(parts)
                .skip(1)
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2 && part[0].strip().equalsIgnoreCase(name))
                .map(part -> part[1].strip())
                .reduce((earlier, later) -> later);
    }
}
