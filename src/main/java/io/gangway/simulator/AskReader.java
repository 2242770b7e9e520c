package io.gangway.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** Turns Jetty's request into an {@link Ask}. */
final class AskReader {

    /** Forms and ticket orders are short; the rest of a longer body is not read. */
    private static final int LONGEST_BODY = 64 * 1024;

    private AskReader() {}

    /** @param scheme that the virtual proxy takes the request for */
    static Ask read(Request request, Router.Place place, String scheme) {
        VirtualProxy proxy = place.proxy();
        String cookie = proxy.cookie().name(scheme);
        return read(request, place, scheme, proxy.sessions().find(cookies(request), cookie));
    }

    /** For what is outside the simulation: looking at a session does not use it. */
    static Ask readAside(Request request, Router.Place place) {
        return read(request, place, scheme(request), Optional.empty());
    }

    static String scheme(Request request) {
        return request.isSecure() ? "https" : "http";
    }

    private static Ask read(Request request, Router.Place place, String scheme, Optional<ProxySession> session) {
        return new Ask(
                place.proxy(),
                request.getMethod(),
                place.path(),
                request.getHttpURI().getPath(),
                new Query(query(request)),
                scheme,
                request.getHttpURI().getAuthority(),
                headers(request),
                session,
                body(request));
    }

    static String query(Request request) {
        String query = request.getHttpURI().getQuery();
        return query == null ? "" : query;
    }

    static Map<String, List<String>> headers(Request request) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HttpField field : request.getHeaders()) {
            String value = field.getValue();
            headers.computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(value == null ? "" : value);
        }
        return headers;
    }

    private static Map<String, String> cookies(Request request) {
        Map<String, String> cookies = new LinkedHashMap<>();
        for (HttpCookie cookie : Request.getCookies(request)) {
            cookies.put(cookie.getName(), cookie.getValue());
        }
        return cookies;
    }

    private static String body(Request request) {
        if (!request.getMethod().equals("POST")) {
            return "";
        }
        try (InputStream in = Content.Source.asInputStream(request)) {
            return new String(in.readNBytes(LONGEST_BODY), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
