package io.gangway.doctor.checks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A server whose host allow list is empty: it opens sockets only for those that send no {@code Origin}. */
record OriginGuard(ServerSocket socket) implements AutoCloseable {

    private static final String WEBSOCKET = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    static OriginGuard start() throws IOException {
        OriginGuard guard = new OriginGuard(new ServerSocket(0, 8, InetAddress.getLoopbackAddress()));
        Thread.startVirtualThread(guard::serve);
        return guard;
    }

    URI url() {
        return URI.create("http://localhost:" + socket.getLocalPort());
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                answer(client);
            } catch (IOException | GeneralSecurityException over) {
                // The test is over, or the client has gone.
            }
        }
    }

    private static void answer(Socket client) throws IOException, GeneralSecurityException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        Map<String, String> headers = new TreeMap<>();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        String key = headers.getOrDefault("sec-websocket-key", "");
        boolean refused = headers.containsKey("origin") || key.isEmpty();
        String answer = refused
                ? "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                : "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: " + accept(key) + "\r\n\r\n";
        client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
        while (in.read() >= 0) {
            // Until the client has read the answer and hangs up.
        }
    }

    private static String accept(String key) throws GeneralSecurityException {
        byte[] digest =
                MessageDigest.getInstance("SHA-1").digest((key + WEBSOCKET).getBytes(StandardCharsets.US_ASCII));
        return Base64.getEncoder().encodeToString(digest);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
