package io.gangway.doctor.checks;

import io.gangway.qlik.QlikServer;
import io.gangway.qlik.proxy.BrowserHeaders;
import io.gangway.qlik.proxy.CookieJar;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks closer at answers than the sign-in needs to: redirect targets, dates, pages, refused upgrades. */
final class HttpProbe {

    private static final int MOST_OF_A_BODY = 64 * 1024;

    private final HttpClient client;
    private final QlikServer server;
    private final Duration limit;

    HttpProbe(HttpClient client, QlikServer server, Duration limit) {
        this.client = client;
        this.server = server;
        this.limit = limit;
    }

    Reply get(URI uri) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(limit);
        BrowserHeaders.of(server, Browser.WINDOWS.userAgent(), new CookieJar()).forEach(request::header);
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                String text = new String(body.readNBytes(MOST_OF_A_BODY), StandardCharsets.UTF_8);
                return new Answer(response.statusCode(), response.headers(), text);
            }
        } catch (IOException e) {
            return new NoAnswer(Words.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NoAnswer(Phrase.text("words.interrupted"));
        }
    }

    /** The status of an upgrade without {@code Origin}, which tells an allow list from other refusals; 0 for no answer. */
    int upgradeWithoutOrigin(URI engine) {
        try {
            WebSocket socket = client.newWebSocketBuilder()
                    .header("User-Agent", Browser.WINDOWS.userAgent())
                    .buildAsync(engine, new WebSocket.Listener() {})
                    .get(limit.toMillis(), TimeUnit.MILLISECONDS);
            socket.abort();
            return 101;
        } catch (ExecutionException e) {
            return e.getCause() instanceof WebSocketHandshakeException refused
                    ? refused.getResponse().statusCode()
                    : 0;
        } catch (TimeoutException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** What came back. */
    sealed interface Reply {}

    record Answer(int status, HttpHeaders headers, String body) implements Reply {

        /** Where a redirect leads, without its query; empty where it is none. */
        String location() {
            return headers.firstValue("location").map(Shown::address).orElse("");
        }
    }

    record NoAnswer(Phrase why) implements Reply {}
}
