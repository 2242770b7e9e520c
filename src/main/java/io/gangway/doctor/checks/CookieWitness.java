package io.gangway.doctor.checks;

import java.net.CookieHandler;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sees the cookies that a server sets, without their values, and sends none. Thread-safe. */
final class CookieWitness extends CookieHandler {

    private final Map<String, Seen> cookies = new LinkedHashMap<>();

    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> requestHeaders) {
        return Map.of();
    }

    @Override
    public void put(URI uri, Map<String, List<String>> responseHeaders) {
        responseHeaders.forEach((name, values) -> {
            if ("set-cookie".equalsIgnoreCase(name)) {
                look(values);
            }
        });
    }

    synchronized void look(List<String> setCookieHeaders) {
        setCookieHeaders.stream().map(Seen::of).forEach(cookie -> cookies.put(cookie.name(), cookie));
    }

    synchronized List<Seen> cookies() {
        return List.copyOf(cookies.values());
    }

    /** @param attributes the known ones, as they were written */
    record Seen(String name, List<String> attributes) {

        /** Others say nothing here, and might hold anything. */
        private static final Pattern KNOWN =
                Pattern.compile("(?i)(secure|httponly|partitioned|(path|domain|samesite|max-age|expires)=.*)");

        static Seen of(String setCookie) {
            List<String> parts =
                    Stream.of(setCookie.split(";", -1)).map(String::strip).toList();
            int equals = parts.getFirst().indexOf('=');
            String name = equals < 0 ? "" : parts.getFirst().substring(0, equals);
            return new Seen(
                    name,
                    parts.stream()
                            .skip(1)
                            .filter(part -> KNOWN.matcher(part).matches())
                            .toList());
        }

        boolean has(String attribute) {
            return attributes.stream().anyMatch(attribute::equalsIgnoreCase);
        }

        /** Qlik's own names begin so; any other name is possible (qlik-protocol.md, 4.5). */
        boolean looksLikeASession() {
            return name.toLowerCase(Locale.ROOT).contains("session");
        }

        String words() {
            return attributes.isEmpty() ? name : name + " (" + String.join(", ", attributes) + ")";
        }
    }

    String words() {
        return cookies().stream().map(Seen::words).collect(Collectors.joining("; "));
    }
}
