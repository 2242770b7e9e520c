package io.gangway.qlik.engine;

import io.gangway.simulator.Simulator;
import io.gangway.simulator.SimulatorOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** What an engine answers to {@code GetDocList}, as it comes over the wire; asked for with nothing of ours. */
public final class DocListFrame {

    private static final String ASK =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"GetDocList\",\"handle\":-1,\"params\":[],\"delta\":false}";

    private DocListFrame() {}

    public static String of(int apps) {
        try (Simulator simulator = Simulator.start(
                        SimulatorOptions.defaults().with().apps(apps).build());
                HttpClient http = HttpClient.newHttpClient()) {
            String ticket = simulator.control().issueTicket("GANGWAY\\anna");
            var address = URI.create("ws://localhost:" + simulator.port() + "/app/engineData?qlikTicket=" + ticket);
            var answer = new Answer();
            WebSocket socket =
                    http.newWebSocketBuilder().buildAsync(address, answer).join();
            socket.sendText(ASK, true).join();
            try {
                return answer.text.orTimeout(1, TimeUnit.MINUTES).join();
            } finally {
                socket.abort();
            }
        }
    }

    /** Lets the notifications by, which come before it. */
    private static final class Answer implements WebSocket.Listener {

        private final CompletableFuture<String> text = new CompletableFuture<>();
        private final StringBuilder parts = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean isLast) {
            parts.append(part);
            if (isLast) {
                if (parts.indexOf("qDocList") >= 0) {
                    text.complete(parts.toString());
                }
                parts.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedFuture(part);
        }
    }
}
