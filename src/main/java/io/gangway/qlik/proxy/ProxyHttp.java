package io.gangway.qlik.proxy;

import io.gangway.qlik.QlikServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;

/** Sends one request with a browser's cookies and keeps those that come back. Reads no more of a body than is sensible. */
final class ProxyHttp {

    private static final int MOST_OF_A_BODY = 64 * 1024;

    private final HttpClient http;
    private final QlikServer server;
    private final Duration limit;

    ProxyHttp(HttpClient http, QlikServer server, Duration limit) {
        this.http = http;
        this.server = server;
        this.limit = limit;
    }

    Reply send(String method, URI uri, CookieJar cookies, String userAgent, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(limit).method(method, HttpRequest.BodyPublishers.noBody());
        BrowserHeaders.of(server, userAgent, cookies).forEach(request::header);
        headers.forEach(request::header);
        long start = System.nanoTime();
        try {
            HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            List<String> setCookies = response.headers().allValues("set-cookie");
            cookies.keep(setCookies);
            Exchange.Status status = new Exchange.Status(
                    response.statusCode(),
                    response.headers().map().keySet().stream().sorted().toList(),
                    setCookies.stream().map(ProxyHttp::cookieName).toList());
            return new Reply(exchange(method, uri, status, start), response.headers(), body(response));
        } catch (IOException e) {
            return failed(method, uri, reason(e), start);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(method, uri, Exchange.Reason.BROKEN, start);
        }
    }

    private static Reply failed(String method, URI uri, Exchange.Reason reason, long start) {
        return new Reply(
                exchange(method, uri, new Exchange.NoReply(reason), start),
                HttpHeaders.of(Map.of(), (name, value) -> true),
                "");
    }

    private static Exchange exchange(String method, URI uri, Exchange.Result result, long start) {
        return new Exchange(method, uri.getRawPath(), result, Duration.ofNanos(System.nanoTime() - start));
    }

    private static String body(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            return new String(body.readNBytes(MOST_OF_A_BODY), StandardCharsets.UTF_8);
        }
    }

    private static String cookieName(String setCookie) {
        int equals = setCookie.indexOf('=');
        return equals < 0 ? "" : setCookie.substring(0, equals).strip();
    }

    private static Exchange.Reason reason(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnknownHostException ignored -> {
                    return Exchange.Reason.UNKNOWN_HOST;
                }
                case UnresolvedAddressException ignored -> {
                    return Exchange.Reason.UNKNOWN_HOST;
                }
                case SSLException ignored -> {
                    return Exchange.Reason.NOT_TRUSTED;
                }
                case HttpTimeoutException ignored -> {
                    return Exchange.Reason.TIMED_OUT;
                }
                default -> {}
            }
        }
        return failure instanceof ConnectException ? Exchange.Reason.NOT_REACHABLE : Exchange.Reason.BROKEN;
    }

    /** An exchange with what its reader needs of the answer. */
    record Reply(Exchange exchange, HttpHeaders headers, String body) {}
}
