package io.gangway.doctor.diagnosis;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides what may be told in public. It passes on only what it knows to be harmless, so that a secret in an unexpected place
 * is left out without being recognised. One for each text, since it counts the hosts that it hides. Not thread-safe.
 */
final class Discretion {

    static final String LEFT_OUT = "…";

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{10}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]{1,253}|\\[?[0-9a-fA-F:.]{2,45}]?");
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9._~-]{1,60}");
    private static final Pattern SESSION_COOKIE =
            Pattern.compile("(?i)(X-Qlik-Session)(?:-([a-z0-9._~-]+?))??(-HTTP)?");
    private static final int LONGEST_WORDS = 30;
    private static final Set<String> PATH_SEGMENTS = Set.of(
            "app",
            "engineData",
            "hub",
            "identity",
            "internal_forms_authentication",
            "internal_windows_authentication",
            "windows_authentication",
            "qps",
            "csrftoken",
            "user",
            "qrs",
            "about",
            "ttl");

    private final SetUp setUp;
    private final HostNames hostNames;
    private final Map<String, String> placeholders = new LinkedHashMap<>();

    private Discretion(SetUp setUp, HostNames hostNames) {
        this.setUp = setUp;
        this.hostNames = hostNames;
        placeholders.put(key(setUp.server().host()), "qlik-host");
        setUp.publicAddress().map(URI::getHost).ifPresent(host -> placeholders.putIfAbsent(key(host), "gangway-host"));
    }

    static Discretion of(SetUp setUp, HostNames hostNames) {
        return new Discretion(setUp, hostNames);
    }

    /** A host's name or address, as Gangway or Qlik wrote it in a place that holds hosts only. */
    String host(String host) {
        if (!HOST.matcher(host).matches()) {
            return LEFT_OUT;
        }
        String placeholder =
                placeholders.computeIfAbsent(key(host), name -> "other-host-" + (numberOfOtherHosts() + 1));
        return hostNames == HostNames.SHOWN ? host.toLowerCase(Locale.ROOT) : placeholder;
    }

    /** An address without what may be secret: user, path that is not Qlik's, query and fragment. */
    String address(String address) {
        try {
            URI uri = new URI(address);
            if (uri.getHost() != null && uri.getScheme() != null) {
                return address(uri.getScheme(), uri.getHost(), uri.getPort(), uri.getRawPath());
            }
        } catch (URISyntaxException e) {
            // Nothing of it can be told.
        }
        return LEFT_OUT;
    }

    String address(String scheme, String host, int port, String path) {
        return word(scheme) + "://" + host(host) + (port == -1 ? "" : ":" + port) + path(path);
    }

    /** A path with its known segments; prefixes are told only if they are the one that was set. */
    String path(String path) {
        List<String> segments = List.of(path.split("/"));
        String shown = segments.stream()
                .filter(segment -> !segment.isEmpty())
                .map(segment -> "/" + segment(segment))
                .collect(Collectors.joining())
                .replaceAll("(/" + LEFT_OUT + ")+", "/" + LEFT_OUT);
        return path.endsWith("/") ? shown + "/" : shown;
    }

    /** The prefix of a virtual proxy. Like a host name it may tell whose server it is. */
    String prefix(String prefix) {
        boolean isOurs = prefix.equals(setUp.server().prefix());
        if (!isOurs) {
            return "other-prefix";
        }
        return hostNames == HostNames.SHOWN ? prefix : "prefix";
    }

    /** One that the address of a sign-in page has in the place where prefixes are, whosever it is. */
    String namedPrefix(String prefix) {
        if (hostNames == HostNames.HIDDEN) {
            return prefix(prefix);
        }
        return PREFIX.matcher(prefix).matches() ? prefix : LEFT_OUT;
    }

    /** The name of a cookie: Qlik's own convention, or a stand-in. */
    String cookie(String name) {
        var session = SESSION_COOKIE.matcher(name);
        if (!session.matches()) {
            return "other-cookie";
        }
        String prefix = Optional.ofNullable(session.group(2))
                .map(given -> "-" + prefix(given))
                .orElse("");
        String suffix = Optional.ofNullable(session.group(3)).orElse("");
        return session.group(1) + prefix + suffix;
    }

    String fingerprint(String fingerprint) {
        return FINGERPRINT.matcher(fingerprint).matches() ? fingerprint : LEFT_OUT;
    }

    /** Text that others wrote: the words in it that can be neither a name nor a secret, and hosts that are known. */
    String words(String text) {
        Stream<String> words =
                Stream.of(text.strip().split("\\s+")).limit(LONGEST_WORDS).map(this::word);
        return words.collect(Collectors.joining(" ")).replaceAll(LEFT_OUT + "( " + LEFT_OUT + ")+", LEFT_OUT);
    }

    private String word(String word) {
        String bare = word.replaceAll("^[\"'(\\[]+|[\"',.;:!?)\\]]+$", "");
        if (HarmlessWords.contains(bare)) {
            return word;
        }
        String host = bare.replaceAll(":\\d{1,5}$", "");
        if (placeholders.containsKey(key(host))) {
            return host(host);
        }
        return bare.contains("://") ? address(bare) : LEFT_OUT;
    }

    private String segment(String segment) {
        if (PATH_SEGMENTS.contains(segment)) {
            return segment;
        }
        boolean isOurPrefix = segment.equals(setUp.server().prefix());
        return isOurPrefix ? prefix(segment) : LEFT_OUT;
    }

    private long numberOfOtherHosts() {
        return placeholders.values().stream()
                .filter(placeholder -> placeholder.startsWith("other-"))
                .count();
    }

    private static String key(String host) {
        return host.toLowerCase(Locale.ROOT);
    }
}
