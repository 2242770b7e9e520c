package io.gangway.qlik.proxy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.gangway.qlik.QlikServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that answers everything in one way, and remembers what it was asked. */
final class OneAnswer implements AutoCloseable {

    /** Path and query of each request. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    private OneAnswer(Handler handler) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            handler.handle(exchange);
            exchange.close();
        });
        server.start();
    }

    static OneAnswer by(Handler handler) throws IOException {
        return new OneAnswer(handler);
    }

    static OneAnswer with(int status, String contentType, byte[] body) throws IOException {
        return by(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.getResponseHeaders().set("Location", "/internal_forms_authentication/?targetId=1");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        });
    }

    QlikServer address() {
        return QlikServer.parse("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Writes the answer. */
    interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }
}
