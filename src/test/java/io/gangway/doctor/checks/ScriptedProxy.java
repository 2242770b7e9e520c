package io.gangway.doctor.checks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An HTTP server that answers as a test says, for what the simulator does not do. */
record ScriptedProxy(HttpServer server, Map<String, Reply> replies) implements AutoCloseable {

    record Reply(int status, String body, Map<String, String> headers) {}

    static ScriptedProxy start() {
        HttpServer server = listening();
        ScriptedProxy proxy = new ScriptedProxy(server, new ConcurrentHashMap<>());
        server.createContext("/", proxy::answer);
        server.start();
        return proxy;
    }

    ScriptedProxy on(String path, int status, String body, Map<String, String> headers) {
        replies.put(path, new Reply(status, body, headers));
        return this;
    }

    ScriptedProxy on(String path, int status) {
        return on(path, status, "", Map.of());
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private static HttpServer listening() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = replies.getOrDefault(exchange.getRequestURI().getPath(), new Reply(404, "", Map.of()));
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
