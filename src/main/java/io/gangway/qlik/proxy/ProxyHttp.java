package io.gangway.qlik.proxy;

import io.gangway.qlik.NetworkFailure;
import io.gangway.qlik.QlikServer;
import io.gangway.qlik.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends one request with a browser's cookies and keeps those that come back. A body is read only where it is asked for,
 * and never longer than the limit or more of it than is sensible: the headers have told the rest by then.
 */
final class ProxyHttp {

    static final String CSRF_TOKEN = "qlik-csrf-token";

    private static final int MOST_OF_A_BODY = 64 * 1024;

    private final HttpClient http;
    private final QlikServer server;
    private final Duration limit;

    ProxyHttp(HttpClient http, QlikServer server, Duration limit) {
        this.http = http;
        this.server = server;
        this.limit = limit;
    }

    /** Sends a request whose answer is in its status and headers. */
    Reply send(String method, URI uri, CookieJar cookies, String userAgent, Map<String, String> headers) {
        return send(method, uri, cookies, userAgent, headers, (body, left) -> "");
    }

    /** Sends a request whose answer is in its body; that is empty where it does not come in time. */
    Reply read(URI uri, CookieJar cookies, String userAgent) {
        return send("GET", uri, cookies, userAgent, Map.of(), ProxyHttp::text);
    }

    private Reply send(
            String method,
            URI uri,
            CookieJar cookies,
            String userAgent,
            Map<String, String> headers,
            BodyReader reader) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(limit).method(method, HttpRequest.BodyPublishers.noBody());
        BrowserHeaders.of(server, userAgent, cookies).forEach(request::header);
        headers.forEach(request::header);
        long start = System.nanoTime();
        try {
            HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                cookies.keep(response.headers().allValues("set-cookie"));
                Exchange exchange = exchange(method, uri, status(response), start);
                // The time limit of the JDK's request ends with the headers.
                return new Reply(exchange, csrfToken(response), reader.read(body, limit.minus(exchange.took())));
            }
        } catch (IOException e) {
            return failed(method, uri, NetworkFailure.of(e), start);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(method, uri, NetworkFailure.BROKEN, start);
        }
    }

    private static String text(InputStream body, Duration left) throws InterruptedException {
        FutureTask<String> reading =
                new FutureTask<>(() -> new String(body.readNBytes(MOST_OF_A_BODY), StandardCharsets.UTF_8));
        Thread.ofVirtual().name("body").start(reading);
        try {
            return reading.get(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return "";
        }
    }

    private static Exchange.Status status(HttpResponse<InputStream> response) {
        return new Exchange.Status(
                response.statusCode(),
                response.headers().map().keySet().stream().sorted().toList(),
                response.headers().allValues("set-cookie").stream()
                        .map(ProxyHttp::cookieName)
                        .toList());
    }

    private static Optional<Secret> csrfToken(HttpResponse<InputStream> response) {
        return response.headers()
                .firstValue(CSRF_TOKEN)
                .filter(token -> !token.isBlank())
                .map(Secret::of);
    }

    private static Reply failed(String method, URI uri, NetworkFailure reason, long start) {
        return new Reply(exchange(method, uri, new Exchange.NoReply(reason), start), Optional.empty(), "");
    }

    private static Exchange exchange(String method, URI uri, Exchange.Result result, long start) {
        return new Exchange(method, uri.getRawPath(), result, Duration.ofNanos(System.nanoTime() - start));
    }

    private static String cookieName(String setCookie) {
        int equals = setCookie.indexOf('=');
        return equals < 0 ? "" : setCookie.substring(0, equals).strip();
    }

    /** An exchange with what its reader needs of the answer. */
    record Reply(Exchange exchange, Optional<Secret> csrfToken, String body) {

        /** Without the body, which names the user. */
        @Override
        public String toString() {
            return exchange.toString();
        }
    }

    @FunctionalInterface
    private interface BodyReader {
        String read(InputStream body, Duration left) throws InterruptedException;
    }
}
