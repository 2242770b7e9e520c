package io.gangway.login;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.gangway.qlik.QlikServer;
import io.gangway.qlik.proxy.ProxyClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The HTTP side of a Qlik server that gives to each path the answer that a test says, and 404 to others. */
final class ScriptedProxy implements AutoCloseable {

    static final String TOKEN = "/qps/csrftoken";
    static final String USER = "/qps/user";
    static final String ABOUT = "/qrs/about";

    /** Method and path of each request; {@code ?ticket} behind one with a ticket. */
    final List<String> asked = new CopyOnWriteArrayList<>();
    /** Runs before each answer. */
    volatile Runnable meanwhile = () -> {};

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    ScriptedProxy() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** @param headers names and values by turns */
    void answers(String path, int status, String body, String... headers) {
        answers.put(path, new Answer(status, body, List.of(headers)));
    }

    void answers(String path, int status) {
        answers(path, status, "");
    }

    ProxyClient client() {
        var address = QlikServer.parse("http://localhost:" + server.getAddress().getPort());
        return new ProxyClient(http, address, Duration.ofSeconds(20), new Random(3));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getRawQuery());
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + path + (query.contains("qlikTicket=") ? "?ticket" : ""));
        meanwhile.run();
        Answer answer = answers.getOrDefault(path, new Answer(404, "", List.of()));
        for (int i = 0; i < answer.headers().size(); i += 2) {
            exchange.getResponseHeaders()
                    .add(answer.headers().get(i), answer.headers().get(i + 1));
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        http.shutdownNow();
        threads.shutdownNow();
    }

    private record Answer(int status, String body, List<String> headers) {}
}
