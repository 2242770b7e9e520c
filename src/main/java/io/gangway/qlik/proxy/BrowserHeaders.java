package io.gangway.qlik.proxy;

import io.gangway.qlik.QlikServer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The headers that every request and handshake to Qlik carries on behalf of a browser. Its own {@code User-Agent} decides
 * between Windows and forms sign-in, and {@code Origin} is Qlik's own, which every allow list has: qlik-protocol.md, 3.2
 * and 4.7.
 */
public final class BrowserHeaders {

    /** No header may hold these, and nobody looks for them in the name of a browser. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7e]");

    private BrowserHeaders() {}

    /** @param userAgent as the browser sent it, whatever that is; empty leaves the header out */
    public static Map<String, String> of(QlikServer server, String userAgent, CookieJar cookies) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Origin", server.origin());
        String printable = UNPRINTABLE.matcher(userAgent).replaceAll("");
        if (!printable.isEmpty()) {
            headers.put("User-Agent", printable);
        }
        if (!cookies.isEmpty()) {
            headers.put("Cookie", cookies.header().reveal());
        }
        return headers;
    }
}
