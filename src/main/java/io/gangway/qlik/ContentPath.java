package io.gangway.qlik;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The path of a file in one of Qlik's content libraries: qlik-protocol.md, 6. It comes from outside, so it is taken only
 * if it can mean nothing else: no other host, no query, no way up, however it is encoded.
 */
final class ContentPath {

    private static final int LONGEST = 1_000;
    private static final Set<String> LIBRARIES = Set.of("appcontent", "content", "tempcontent");

    /** Segments as RFC 3986, 3.3 has them, none of them empty. */
    private static final Pattern PATH = Pattern.compile("(?:/(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})++)++");

    private static final Pattern STILL_ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");

    /** What a decoder puts for bytes that are no UTF-8, such as the long spelling of a dot. */
    private static final char NO_CHARACTER = '\uFFFD';

    private ContentPath() {}

    /** @return the path without the prefix */
    static Optional<String> read(String path, String prefix) {
        if (path.length() > LONGEST || !PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        String start = "/" + prefix + "/";
        String below = !prefix.isEmpty() && path.startsWith(start) ? path.substring(start.length() - 1) : path;
        return Stream.of(below, path).filter(ContentPath::isContent).findFirst();
    }

    private static boolean isContent(String path) {
        List<String> segments = Arrays.stream(path.substring(1).split("/"))
                .map(ContentPath::decode)
                .toList();
        return segments.size() >= 3
                && LIBRARIES.contains(segments.getFirst())
                && segments.stream().allMatch(ContentPath::isPlain);
    }

    private static boolean isPlain(String segment) {
        return !segment.startsWith("..")
                && !segment.equals(".")
                && !STILL_ENCODED.matcher(segment).find()
                && segment.chars()
                        .noneMatch(character -> character == '/'
                                || character == '\\'
                                || character == NO_CHARACTER
                                || Character.isISOControl(character));
    }

    private static String decode(String segment) {
        // A plus is a plus in a path.
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
