package io.gangway.bench.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/**
 * The other page, {@code src/bench/spa}, on a server that compresses and lets browsers keep the files, as a careful one
 * does. enigma.js comes from the npm registry, by the ordinary client.
 */
final class SinglePage implements AutoCloseable {

    private static final String ENIGMA = "enigma.js@2.14.0";
    private static final Path SOURCES = Path.of("src", "bench", "spa");
    private static final Path FETCHED = Path.of("target", "bench");
    private static final Path PACKAGE = FETCHED.resolve(Path.of("node_modules", "enigma.js"));

    private final HttpServer server;

    private SinglePage(HttpServer server) {
        this.server = server;
    }

    static SinglePage start() throws IOException, InterruptedException {
        fetchEnigma();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        serve(server, "/", SOURCES.resolve("index.html"), "text/html", "no-cache");
        serve(server, "/spa.js", SOURCES.resolve("spa.js"), "text/javascript", "max-age=3600");
        serve(server, "/enigma.js", PACKAGE.resolve("enigma.min.js"), "text/javascript", "max-age=3600");
        serve(
                server,
                "/schema.json",
                PACKAGE.resolve("schemas").resolve("12.2015.0.json"),
                "application/json",
                "max-age=3600");
        server.start();
        return new SinglePage(server);
    }

    /** The page of apps of that Qlik server. */
    URI address(URI qlik) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/?qlik=" + qlik);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void fetchEnigma() throws IOException, InterruptedException {
        if (!Files.exists(PACKAGE)) {
            Files.createDirectories(FETCHED);
            int exit = new ProcessBuilder(
                            "npm", "install", "--prefix", FETCHED.toString(), "--no-audit", "--no-fund", ENIGMA)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("npm could not fetch " + ENIGMA);
            }
        }
    }

    private static void serve(HttpServer server, String path, Path file, String type, String caching)
            throws IOException {
        byte[] content = Files.readAllBytes(file);
        server.createContext(path, exchange -> answer(exchange, content, type, caching));
    }

    private static void answer(HttpExchange exchange, byte[] content, String type, String caching) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.getResponseHeaders().set("Cache-Control", caching);
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
            out.write(content);
        }
    }
}
