package io.gangway.crowd;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** HTTP as a browser speaks it, with cookies of its own; many share one client and its connections. */
final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64) load driver";
    private static final String[] NAVIGATION = {"Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document"};

    private final HttpClient http;
    private final URI home;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    Browser(HttpClient http, URI home) {
        this.http = http;
        this.home = home;
    }

    /** As from the address bar. */
    String open(String query) throws IOException, InterruptedException {
        return get(query, NAVIGATION);
    }

    /** @param headers names and values in turn */
    String get(String query, String... headers) throws IOException, InterruptedException {
        return text(send(request(query, headers).GET()));
    }

    /** @param headers names and values in turn */
    String post(String query, String body, String... headers) throws IOException, InterruptedException {
        return text(send(request(query, headers)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    private HttpRequest.Builder request(String query, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(query));
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** Where an address of another site redirects to. */
    URI follow(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("User-Agent", AGENT)
                .build();
        return URI.create(http.send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("location")
                .orElseThrow());
    }

    WebSocket socket(String query, WebSocket.Listener listener) throws IOException {
        URI address = URI.create(home.toString().replaceFirst("http", "ws")).resolve(query);
        try {
            return http.newWebSocketBuilder()
                    .header("Cookie", cookieHeader())
                    .header("User-Agent", AGENT)
                    .buildAsync(address, listener)
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                throw new IOException("No push: status " + refused.getResponse().statusCode(), e);
            }
            throw e;
        }
    }

    /** Of an answer without content there is nothing. */
    private HttpResponse<InputStream> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        request.header("User-Agent", AGENT).header("Accept-Encoding", "gzip").timeout(PATIENCE);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        response.headers().allValues("set-cookie").forEach(this::keep);
        if (response.statusCode() != 200 && response.statusCode() != 204) {
            response.body().close();
            throw new IOException("Status " + response.statusCode());
        }
        return response;
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String text(HttpResponse<InputStream> response) throws IOException {
        boolean isPacked = response.headers()
                .firstValue("content-encoding")
                .filter("gzip"::equals)
                .isPresent();
        try (InputStream body = isPacked ? new GZIPInputStream(response.body()) : response.body()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
