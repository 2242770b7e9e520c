package io.gangway.qlik.proxy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server that sends the head of an answer and never its body. */
final class StallingServer implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

    StallingServer(String... head) throws IOException {
        Thread.ofVirtual().name("stalling server").start(() -> answer(String.join("\r\n", head) + "\r\n\r\n"));
    }

    String address() {
        return "http://localhost:" + server.getLocalPort();
    }

    private void answer(String head) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            // The test is over.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
