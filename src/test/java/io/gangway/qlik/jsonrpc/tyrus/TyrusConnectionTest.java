package io.gangway.qlik.jsonrpc.tyrus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gangway.qlik.jsonrpc.Call;
import io.gangway.qlik.jsonrpc.CallOutcome;
import io.gangway.qlik.jsonrpc.Handshake;
import io.gangway.qlik.jsonrpc.HandshakeException;
import io.gangway.qlik.jsonrpc.JsonRpcClient;
import io.gangway.qlik.jsonrpc.JsonRpcListener;
import io.gangway.qlik.jsonrpc.JsonRpcSettings;
import io.gangway.qlik.jsonrpc.SendFailedException;
import io.gangway.qlik.jsonrpc.Transport;
import io.gangway.qlik.jsonrpc.TransportClose;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TyrusConnectionTest {

    private static final int EIGHT_MB = 8_000_000;
    private static final int SMALL_LIMIT = 10_000;

    private final TyrusTransports transports = new TyrusTransports(TyrusSettings.DEFAULT);
    private final TyrusTransports small = new TyrusTransports(
            new TyrusSettings(SMALL_LIMIT, Duration.ofSeconds(10), TyrusSettings.DEFAULT.sslContext()));
    private final HeardEvents heard = new HeardEvents();

    @AfterEach
    void closeAll() {
        transports.close();
        small.close();
    }

    @Test
    void thousandMessagesArriveInOrder() throws Exception {
        try (var server = RawServer.plain(exchange -> {
            exchange.accept();
            for (int i = 0; i < 1_000; i++) {
                exchange.text("message " + i);
            }
            exchange.readUntilGone();
        })) {
            open(server);

            heard.next();
            for (int i = 0; i < 1_000; i++) {
                assertThat(heard.next()).isEqualTo(new HeardEvents.Text("message " + i));
            }
        }
    }

    @Test
    void messageOfEightMegabytesInOneFrameArrives() throws Exception {
        String big = "ä".repeat(EIGHT_MB / 2);
        try (var server = RawServer.plain(exchange -> {
            exchange.accept();
            exchange.text(big);
            exchange.readUntilGone();
        })) {
            open(server);

            assertThat(heard.afterOpening().equals(new HeardEvents.Text(big))).isTrue();
        }
    }

    @Test
    void messageOfEightMegabytesInFragmentsArrivesWhole() throws Exception {
        byte[] part = "b".repeat(EIGHT_MB / 500).getBytes(StandardCharsets.UTF_8);
        try (var server = RawServer.plain(exchange -> {
            exchange.accept();
            exchange.frame(false, RawExchange.TEXT, part);
            for (int i = 0; i < 498; i++) {
                exchange.frame(false, RawExchange.CONTINUATION, part);
            }
            exchange.frame(true, RawExchange.CONTINUATION, part);
            exchange.readUntilGone();
        })) {
            open(server);

            assertThat(heard.afterOpening()).isInstanceOfSatisfying(HeardEvents.Text.class, text -> assertThat(
                            text.message().length())
                    .isEqualTo(EIGHT_MB));
        }
    }

    @Test
    void characterSplitBetweenFragmentsIsJoined() throws Exception {
        byte[] bytes = "a😀".getBytes(StandardCharsets.UTF_8);
        try (var server = RawServer.plain(exchange -> {
            exchange.accept();
            exchange.frame(false, RawExchange.TEXT, java.util.Arrays.copyOfRange(bytes, 0, 3));
            exchange.frame(true, RawExchange.CONTINUATION, java.util.Arrays.copyOfRange(bytes, 3, bytes.length));
            exchange.readUntilGone();
        })) {
            open(server);

            assertThat(heard.afterOpening()).isEqualTo(new HeardEvents.Text("a😀"));
        }
    }

    @Test
    void frameAboveTheLimitEndsTheConnectionAsTooBig() throws Exception {
        try (var server = RawServer.plain(exchange -> {
            exchange.accept();
            exchange.text("x".repeat(SMALL_LIMIT * 3));
            exchange.readUntilGone();
        })) {
            open(small, server);

            assertThat(heard.afterOpening()).isEqualTo(new HeardEvents.Closed(new TransportClose.TooBig(SMALL_LIMIT)));
        }
    }

    @Test
    void fragmentsAboveTheLimitEndTheConnectionAsTooBig() throws Exception {
        // Big enough that the fragments are not taken in together.
        int limit = 1_000_000;
        byte[] part = "x".repeat(400_000).getBytes(StandardCharsets.UTF_8);
        try (var medium = new TyrusTransports(
                        new TyrusSettings(limit, Duration.ofSeconds(10), TyrusSettings.DEFAULT.sslContext()));
                var server = RawServer.plain(exchange -> {
                    exchange.accept();
                    exchange.frame(false, RawExchange.TEXT, part);
                    exchange.frame(false, RawExchange.CONTINUATION, part);
                    exchange.frame(true, RawExchange.CONTINUATION, part);
                    exchange.readUntilGone();
                })) {
            open(medium, server);

            assertThat(heard.afterOpening()).isEqualTo(new HeardEvents.Closed(new TransportClose.TooBig(limit)));
        }
    }

    @Test
    void messageAtTheLimitArrives() throws Exception {
        try (var server = RawServer.plain(exchange -> {
            exchange.accept();
            exchange.text("x".repeat(SMALL_LIMIT));
            exchange.readUntilGone();
        })) {
            open(small, server);

            assertThat(heard.afterOpening()).isInstanceOf(HeardEvents.Text.class);
        }
    }

    @Test
    void peerThatFindsOurMessageTooBigIsAPeerThatCloses() throws Exception {
        try (var server = RawServer.plain(exchange -> {
            exchange.accept();
            exchange.close(1009, "too big for me");
            exchange.readUntilGone();
        })) {
            open(server);

            assertThat(heard.afterOpening())
                    .isEqualTo(new HeardEvents.Closed(new TransportClose.ByPeer(1009, "too big for me")));
        }
    }

    @Test
    void closeFrameOfTheServerShowsItsCode() throws Exception {
        try (var server = RawServer.plain(exchange -> {
            exchange.accept();
            exchange.text("last words");
            exchange.close(4001, "Session timed out");
            exchange.readUntilGone();
        })) {
            open(server);

            assertThat(heard.afterOpening()).isEqualTo(new HeardEvents.Text("last words"));
            assertThat(heard.next())
                    .isEqualTo(new HeardEvents.Closed(new TransportClose.ByPeer(4001, "Session timed out")));
        }
    }

    @Test
    void abruptDropIsDropped() throws Exception {
        try (var server = RawServer.plain(exchange -> {
            exchange.accept();
            exchange.read();
            exchange.reset();
        })) {
            open(server).send("now");

            assertThat(heard.afterOpening()).isEqualTo(new HeardEvents.Closed(new TransportClose.Dropped()));
        }
    }

    @Test
    void invalidUtf8EndsTheConnection() throws Exception {
        try (var server = RawServer.plain(exchange -> {
            exchange.accept();
            exchange.frame(true, RawExchange.TEXT, new byte[] {(byte) 0xc3, (byte) 0x28});
            exchange.readUntilGone();
        })) {
            open(server);

            assertThat(heard.afterOpening()).isInstanceOf(HeardEvents.Closed.class);
        }
    }

    @Test
    void binaryMessageIsIgnoredAndTheNextTextArrives() throws Exception {
        try (var server = RawServer.plain(exchange -> {
            exchange.accept();
            exchange.frame(true, RawExchange.BINARY, new byte[] {1, 2, 3});
            exchange.text("next");
            exchange.readUntilGone();
        })) {
            open(server);

            assertThat(heard.afterOpening()).isEqualTo(new HeardEvents.Binary(3));
            assertThat(heard.next()).isEqualTo(new HeardEvents.Text("next"));
        }
    }

    @Test
    void listenerThatThrowsHearsTheNextMessage() throws Exception {
        var throwing = new HeardEvents() {
            @Override
            public void onText(String message) {
                super.onText(message);
                throw new IllegalStateException("on purpose");
            }
        };
        try (var server = RawServer.plain(exchange -> {
            exchange.accept();
            exchange.text("one");
            exchange.text("two");
            exchange.readUntilGone();
        })) {
            transports.open(handshake(server), throwing);

            assertThat(throwing.afterOpening()).isEqualTo(new HeardEvents.Text("one"));
            assertThat(throwing.next()).isEqualTo(new HeardEvents.Text("two"));
        }
    }

    @Test
    void blockedListenerDelaysNoOtherConnection() throws Exception {
        var release = new CountDownLatch(1);
        var blocking = new HeardEvents() {
            @Override
            public void onText(String message) {
                try {
                    release.await();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        try (var server = RawServer.plain(exchange -> {
            exchange.accept();
            exchange.text("hello");
            exchange.readUntilGone();
        })) {
            for (int i = 0; i < 30; i++) {
                transports.open(handshake(server), blocking);
            }
            open(server);

            assertThat(heard.afterOpening()).isEqualTo(new HeardEvents.Text("hello"));
        } finally {
            release.countDown();
        }
    }

    @Test
    void messagesOfConcurrentSendersArriveWhole() throws Exception {
        Set<String> arrived = new ConcurrentSkipListSet<>();
        var all = new CountDownLatch(400);
        try (var server = RawServer.plain(exchange -> {
            exchange.accept();
            while (all.getCount() > 0) {
                arrived.add(exchange.read().text());
                all.countDown();
            }
        })) {
            Transport transport = open(server);
            Set<String> expected = new TreeSet<>();
            List<Thread> senders = new ArrayList<>();
            for (int sender = 0; sender < 8; sender++) {
                String prefix = ("sender " + sender + " ").repeat(100);
                IntStream.range(0, 50).forEach(i -> expected.add(prefix + i));
                senders.add(Thread.startVirtualThread(
                        () -> IntStream.range(0, 50).forEach(i -> send(transport, prefix + i))));
            }
            for (Thread sender : senders) {
                sender.join();
            }
            all.await();

            assertThat(arrived).isEqualTo(expected);
        }
    }

    @Test
    void closeIsToldOnceAndReachesTheServer() throws Exception {
        var atServer = new CompletableFuture<Integer>();
        try (var server = RawServer.plain(exchange -> {
            exchange.accept();
            atServer.complete(exchange.read().opcode());
        })) {
            Transport transport = open(server);
            transport.close();
            transport.close();

            assertThat(heard.afterOpening()).isEqualTo(new HeardEvents.Closed(new TransportClose.ByUs()));
            assertThat(atServer.join()).isEqualTo(RawExchange.CLOSE);
            assertThat(heard.isSilent()).isTrue();
        }
    }

    /** Tyrus ends its threads with the last connection: eclipse-ee4j/tyrus, issue 640. */
    @Test
    void connectionOpensAtTheMomentWhenTheLastOneEnds() throws Exception {
        try (var server = RawServer.plain(exchange -> {
            exchange.accept();
            exchange.readUntilGone();
        })) {
            for (int i = 0; i < 500; i++) {
                open(server).close();
            }
        }
    }

    @Test
    void closeIsToldAlthoughTheServerDoesNotReact() throws Exception {
        var done = new CompletableFuture<Void>();
        try (var server = RawServer.plain(exchange -> {
            exchange.accept();
            done.join();
        })) {
            open(server).close();

            assertThat(heard.afterOpening()).isEqualTo(new HeardEvents.Closed(new TransportClose.ByUs()));
        } finally {
            done.complete(null);
        }
    }

    @Test
    void socketGoesAwayAlthoughTheServerDoesNotAnswerTheClose() throws Exception {
        var gone = new CompletableFuture<String>();
        try (var server = RawServer.plain(exchange -> {
            exchange.accept();
            exchange.read();
            try {
                exchange.read();
            } catch (java.io.EOFException expected) {
                gone.complete("gone");
            }
        })) {
            open(server).close();

            assertThat(gone.get(30, java.util.concurrent.TimeUnit.SECONDS)).isEqualTo("gone");
        }
    }

    @Test
    void sendAfterTheEndFails() throws Exception {
        try (var server = RawServer.plain(RawExchange::accept)) {
            Transport transport = open(server);
            heard.next();
            heard.next();

            assertThatThrownBy(() -> transport.send("too late")).isInstanceOf(SendFailedException.class);
        }
    }

    @Test
    void serverThatDoesNotReadMakesTheSendFailAtItsLimit() throws Exception {
        var done = new CompletableFuture<Void>();
        var impatient = new TyrusTransports(
                new TyrusSettings(SMALL_LIMIT, Duration.ofMillis(200), TyrusSettings.DEFAULT.sslContext()));
        try (impatient;
                var server = RawServer.plain(exchange -> {
                    exchange.accept();
                    done.join();
                })) {
            Transport transport = impatient.open(handshake(server), heard);
            String big = "x".repeat(30_000_000);

            assertThatThrownBy(() -> transport.send(big)).isInstanceOf(SendFailedException.class);
            assertThat(heard.afterOpening()).isEqualTo(new HeardEvents.Closed(new TransportClose.Dropped()));
        } finally {
            done.complete(null);
        }
    }

    @Test
    void closeDuringACallEndsTheCall() throws Exception {
        var done = new CompletableFuture<Void>();
        try (var server = RawServer.plain(exchange -> {
            exchange.accept();
            exchange.read();
            exchange.close(1001, "bye");
            done.join();
        })) {
            JsonRpcClient client =
                    JsonRpcClient.open(transports, handshake(server), JsonRpcSettings.DEFAULT, JsonRpcListener.NONE);

            CallOutcome<String> outcome =
                    client.call(Call.of("A", parser -> parser.getString(), Duration.ofSeconds(30)));

            assertThat(outcome).isEqualTo(new CallOutcome.ConnectionClosed<>(new TransportClose.ByPeer(1001, "bye")));
        } finally {
            done.complete(null);
        }
    }

    @Test
    void threadsDoNotGrowWithConnections() throws Exception {
        try (var server = RawServer.plain(exchange -> {
            exchange.accept();
            exchange.text("hello");
            exchange.readUntilGone();
        })) {
            open(server);
            heard.afterOpening();
            long before = grizzlyThreads();
            for (int i = 0; i < 30; i++) {
                var listener = new HeardEvents();
                transports.open(handshake(server), listener);
                listener.afterOpening();
            }

            // Workers are made on demand, up to a fixed number.
            assertThat(grizzlyThreads() - before)
                    .isLessThanOrEqualTo(5L * Runtime.getRuntime().availableProcessors());
        }
    }

    private static long grizzlyThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isVirtual())
                .filter(thread ->
                        thread.getName().toLowerCase(java.util.Locale.ROOT).matches(".*(grizzly|tyrus).*"))
                .count();
    }

    private Transport open(RawServer server) throws HandshakeException {
        return open(transports, server);
    }

    private Transport open(Transport.Opener opener, RawServer server) throws HandshakeException {
        return opener.open(handshake(server), heard);
    }

    private static Handshake handshake(RawServer server) {
        return new Handshake(server.uri(), Map.of(), Duration.ofSeconds(20));
    }

    private static void send(Transport transport, String message) {
        try {
            transport.send(message);
        } catch (SendFailedException failed) {
            throw new AssertionError(failed);
        }
    }
}
