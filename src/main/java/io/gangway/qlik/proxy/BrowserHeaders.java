package io.gangway.qlik.proxy;

import io.gangway.qlik.QlikServer;
import io.gangway.qlik.Secret;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The headers that every request and handshake to Qlik carries on behalf of a browser. Its own {@code User-Agent} decides
 * between Windows and forms sign-in, and {@code Origin} is Qlik's own, which every allow list has: qlik-protocol.md, 3.2
 * and 4.7.
 */
public final class BrowserHeaders {

    private BrowserHeaders() {}

    /** @param userAgent as the browser sent it; empty leaves the header out */
    public static Map<String, String> of(QlikServer server, String userAgent, CookieJar cookies) {
        return of(server, userAgent, cookies.header());
    }

    static Map<String, String> of(QlikServer server, String userAgent, Secret cookieHeader) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Origin", server.origin());
        if (!userAgent.isEmpty()) {
            headers.put("User-Agent", userAgent);
        }
        if (!cookieHeader.reveal().isEmpty()) {
            headers.put("Cookie", cookieHeader.reveal());
        }
        return headers;
    }
}
