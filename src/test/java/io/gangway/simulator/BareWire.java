package io.gangway.simulator;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A client's end of an engine socket that sees what a cut connection looks like. (The JDK's WebSocket now and then misses
 * the end of a connection that is cut while it hands out a message.)
 */
final class BareWire implements AutoCloseable {

    private final Socket socket;

    private BareWire(Socket socket) {
        this.socket = socket;
    }

    /** A signed-in socket that has read past {@code OnConnected}. */
    static BareWire connectedAs(String account, Simulator simulator) throws IOException {
        var wire = new BareWire(new Socket("127.0.0.1", simulator.port()));
        wire.socket.setSoTimeout(10_000);
        String ticket = simulator.control().issueTicket(account);
        wire.socket
                .getOutputStream()
                .write("""
                GET /app/engineData?qlikTicket=%s HTTP/1.1
                Host: localhost
                Upgrade: websocket
                Connection: Upgrade
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                Sec-WebSocket-Version: 13

                """.formatted(ticket).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        wire.readPast("SESSION_CREATED\"}}");
        return wire;
    }

    private void readPast(String text) throws IOException {
        var read = new StringBuilder();
        while (read.indexOf(text) < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("Closed after " + read);
            }
            read.append((char) next);
        }
    }

    /** What comes until the connection ends: nothing where it is cut, else at least a close frame. */
    byte[] rest() throws IOException {
        return socket.getInputStream().readAllBytes();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
