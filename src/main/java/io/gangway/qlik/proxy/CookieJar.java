package io.gangway.qlik.proxy;

import io.gangway.qlik.Secret;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The cookies that one browser's identity holds at one Qlik server. Any name is kept: the session cookie's is a setting
 * of the virtual proxy (qlik-protocol.md, 4.5). They go back only to the server that set them, so the cookies' domain,
 * path and {@code Secure} attributes, which guard against other servers, have nothing to decide. Thread-safe.
 */
public final class CookieJar {

    private final InstantSource clock;
    private final Map<String, Secret> cookies = new LinkedHashMap<>();

    /** @param clock by which cookies with a date expire */
    public CookieJar(InstantSource clock) {
        this.clock = clock;
    }

    /** On the system's clock. */
    public CookieJar() {
        this(InstantSource.system());
    }

    /** Keeps what the {@code Set-Cookie} headers of one response say; those that are no cookies are passed over. */
    public synchronized void keep(List<String> setCookieHeaders) {
        Instant now = clock.instant();
        setCookieHeaders.forEach(header -> SetCookie.read(header, now).ifPresent(this::keep));
    }

    /** The {@code Cookie} header, or an empty string while there is none to send. */
    public synchronized Secret header() {
        return Secret.of(cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue().reveal())
                .collect(Collectors.joining("; ")));
    }

    public synchronized boolean isEmpty() {
        return cookies.isEmpty();
    }

    /** The names, which are no secret and tell an administrator which virtual proxy answered. */
    public synchronized List<String> names() {
        return List.copyOf(cookies.keySet());
    }

    /** What it holds now. */
    public synchronized Snapshot snapshot() {
        return new Snapshot(Map.copyOf(cookies));
    }

    /**
     * Drops the cookies that were held then and have not changed since. Those that came meanwhile stay: another tab's new
     * session, or the node that a load balancer has just chosen.
     */
    public synchronized void drop(Snapshot then) {
        cookies.entrySet()
                .removeIf(cookie -> cookie.getValue().equals(then.cookies().get(cookie.getKey())));
    }

    /** Holds from here on what was held then, here or in another jar, and nothing else. */
    public synchronized void replace(Snapshot then) {
        cookies.clear();
        cookies.putAll(then.cookies());
    }

    public synchronized void clear() {
        cookies.clear();
    }

    private void keep(SetCookie cookie) {
        if (cookie.over()) {
            cookies.remove(cookie.name());
        } else {
            cookies.put(cookie.name(), cookie.value());
        }
    }

    /** Cookies at one moment. */
    public record Snapshot(Map<String, Secret> cookies) {}
}
