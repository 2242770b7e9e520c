package io.gangway.qlik.jsonrpc.tyrus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/** A server that does to each connection exactly what a test says, byte by byte if need be. */
final class RawServer implements AutoCloseable {

    /** What happens to one connection, from its first byte on. */
    @FunctionalInterface
    interface Script {
        void run(RawExchange exchange) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final String scheme;
    private final Script script;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    private RawServer(ServerSocket server, String scheme, Script script) {
        this.server = server;
        this.scheme = scheme;
        this.script = script;
        Thread.ofVirtual().name("raw server").start(this::acceptAll);
    }

    static RawServer plain(Script script) {
        try {
            return new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), "ws", script);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static RawServer secure(SSLContext context, Script script) {
        try {
            return new RawServer(
                    context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                    "wss",
                    script);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    URI uri() {
        return URI.create(scheme + "://localhost:" + server.getLocalPort() + "/app/engineData?qlikTicket=secret");
    }

    int port() {
        return server.getLocalPort();
    }

    private void acceptAll() {
        Optional<Socket> next = accept();
        while (next.isPresent()) {
            Socket socket = next.get();
            sockets.add(socket);
            Thread.ofVirtual().name("raw exchange").start(() -> run(socket));
            next = accept();
        }
    }

    private Optional<Socket> accept() {
        try {
            return Optional.of(server.accept());
        } catch (IOException closed) {
            return Optional.empty();
        }
    }

    private void run(Socket socket) {
        try (socket) {
            script.run(new RawExchange(socket));
        } catch (IOException | UncheckedIOException gone) {
            // The other side has gone, or refused the certificate: the test looks at that side.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
