package io.gangway.doctor.checks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Where the browser of a trial comes back to: one page on this machine, for browsers of this machine only. Costs one
 * thread while it is open.
 */
public final class ReturnDoor implements AutoCloseable {

    /** A browser that comes back asks once or twice; whoever asks more often is turned away. */
    private static final int MOST_WAITING = 16;

    /** In English, as the command that opens the door. */
    private static final String THANKS = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Gangway doctor</title>
            <style>body{font:18px/1.5 system-ui,sans-serif;max-width:32em;margin:4em auto;padding:0 1em}</style>
            <h1>Thank you</h1>
            <p>The doctor has what it needs. You can close this window; the result is in the terminal.</p></html>
            """;

    private static final String NOTHING_HERE = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Gangway doctor</title><h1>Nothing here</h1></html>
            """;

    private final HttpServer server;
    private final BlockingQueue<Map<String, List<String>>> returns = new ArrayBlockingQueue<>(MOST_WAITING);

    private ReturnDoor(HttpServer server) {
        this.server = server;
    }

    /**
     * @param port 0 for any free one
     * @throws IOException when the port is taken
     */
    public static ReturnDoor open(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        ReturnDoor door = new ReturnDoor(server);
        server.createContext("/", door::answer);
        server.start();
        return door;
    }

    /** Its address as a browser on this machine knows it, ending in a slash. */
    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    /** The query that the next browser brought; empty where none came in time. */
    Optional<Map<String, List<String>>> next(Duration limit) {
        try {
            return Optional.ofNullable(returns.poll(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean isReturn = exchange.getRequestMethod().equals("GET")
                    && exchange.getRequestURI().getRawPath().equals("/");
            boolean taken = isReturn && returns.offer(query(exchange.getRequestURI()));
            byte[] page = (taken ? THANKS : NOTHING_HERE).getBytes(StandardCharsets.UTF_8);
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", "text/html; charset=utf-8");
            headers.set(
                    "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(taken ? 200 : 404, page.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(page);
            }
        }
    }

    private static Map<String, List<String>> query(URI uri) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        String raw = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        for (String parameter : raw.split("&")) {
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                query.computeIfAbsent(decode(parameter.substring(0, equals)), name -> new ArrayList<>())
                        .add(decode(parameter.substring(equals + 1)));
            }
        }
        return query;
    }

    /** What cannot be decoded is kept as it is, and is then no ticket. */
    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    @Override
    public void close() {
        // Lets the page that is just being sent get through.
        server.stop(1);
    }
}
