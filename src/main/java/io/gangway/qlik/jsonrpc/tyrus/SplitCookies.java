package io.gangway.qlik.jsonrpc.tyrus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts {@code Set-Cookie} headers together again: Tyrus (2.2.2) splits every header at its commas, and the date in
 * {@code Expires} has one.
 */
final class SplitCookies {

    /** How a cookie starts: a name (a token of RFC 9110), then an equals sign. The rest of a date does not. */
    private static final Pattern START = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+=.*", Pattern.DOTALL);

    private SplitCookies() {}

    static List<String> join(List<String> parts) {
        List<String> cookies = new ArrayList<>();
        for (String part : parts) {
            if (cookies.isEmpty() || START.matcher(part).matches()) {
                cookies.add(part);
            } else {
                cookies.add(cookies.removeLast() + ", " + part);
            }
        }
        return List.copyOf(cookies);
    }
}
