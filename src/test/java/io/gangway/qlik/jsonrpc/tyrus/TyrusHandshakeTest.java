package io.gangway.qlik.jsonrpc.tyrus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gangway.qlik.jsonrpc.Handshake;
import io.gangway.qlik.jsonrpc.HandshakeException;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import io.gangway.qlik.jsonrpc.Transport;
import io.gangway.tls.TestCertificate;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TyrusHandshakeTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final TyrusTransports transports = new TyrusTransports(TyrusSettings.DEFAULT);
    private final HeardEvents heard = new HeardEvents();

    @AfterEach
    void closeAll() {
        transports.close();
    }

    @Test
    void acceptedHandshakeShowsEachCookieOfTheAnswer() throws Exception {
        try (var server = RawServer.plain(exchange -> {
            exchange.accept(
                    "Set-Cookie: X-Qlik-Session=a; Path=/; HttpOnly",
                    "Set-Cookie: odd=\"x, y\"; Path=/",
                    "Set-Cookie: dated=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT; Path=/",
                    "set-cookie: other=b",
                    "X-Odd: 1");
            exchange.readUntilGone();
        })) {
            transports.open(handshake(server.uri()), heard);

            assertThat(heard.next()).isInstanceOfSatisfying(HeardEvents.Opened.class, opened -> {
                assertThat(opened.headers())
                        .containsEntry(
                                "set-cookie",
                                List.of(
                                        "X-Qlik-Session=a; Path=/; HttpOnly",
                                        "odd=\"x, y\"; Path=/",
                                        "dated=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT; Path=/",
                                        "other=b"))
                        .containsEntry("x-odd", List.of("1"));
                assertThat(opened.onVirtualThread()).isTrue();
            });
        }
    }

    @Test
    void headersOfTheRequestGoOutExactlyOnce() throws Exception {
        var request = new CompletableFuture<List<String>>();
        try (var server = RawServer.plain(exchange -> {
            request.complete(exchange.accept());
            exchange.readUntilGone();
        })) {
            var headers = Map.of(
                    "origin",
                    "https://sense.example.com",
                    "User-Agent",
                    "Browser/1 (KHTML, like \"Gecko\")",
                    "Cookie",
                    "a=1; b=2",
                    "X-Csrf",
                    "t");
            transports.open(new Handshake(server.uri(), headers, LIMIT), heard);

            List<String> lower = request.join().stream()
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .toList();
            assertThat(lower.stream().filter(line -> line.startsWith("origin:")))
                    .containsExactly("origin: https://sense.example.com");
            assertThat(lower.stream().filter(line -> line.startsWith("user-agent:")))
                    .containsExactly("user-agent: browser/1 (khtml, like \"gecko\")");
            assertThat(lower.stream().filter(line -> line.startsWith("cookie:")))
                    .containsExactly("cookie: a=1; b=2");
            assertThat(lower.stream().filter(line -> line.startsWith("x-csrf:")))
                    .containsExactly("x-csrf: t");
            assertThat(lower.stream().filter(line -> line.startsWith("host:"))).hasSize(1);
            assertThat(lower.getFirst()).isEqualTo("get /app/enginedata?qlikticket=secret http/1.1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/engineData",
                "/pre-fix/app/engineData?qlikTicket=a-b_c.d~e",
                "/app/engineData?reloadURI=https%3A%2F%2Fapps.example.com%2F",
                "/app/engineData?reloadURI=https%3A%2F%2Fa.example%2F%3Fs%3Da%2Bb%26x%3D%252F+%20&qlikTicket=a%2Fb%3D%3D",
                "/app/engineData?a=100%25&b=%25zz&c=%C3%A4",
                "/app/name%20with%2Fodd%25parts?a="
            })
    void addressGoesOutAsItWasGiven(String address) throws Exception {
        var request = new CompletableFuture<List<String>>();
        try (var server = RawServer.plain(exchange -> {
            request.complete(exchange.accept());
            exchange.readUntilGone();
        })) {
            transports.open(handshake(URI.create("ws://localhost:" + server.port() + address)), heard);

            assertThat(request.join().getFirst()).isEqualTo("GET " + address + " HTTP/1.1");
        }
    }

    @Test
    void tyrusLogsNoSecretAtAnyLevel() throws Exception {
        var logged = new RecordingHandler();
        Logger tyrus = Logger.getLogger("org.glassfish");
        Level before = tyrus.getLevel();
        tyrus.addHandler(logged);
        tyrus.setLevel(Level.ALL);
        try (var server = RawServer.plain(exchange -> {
            exchange.accept("Set-Cookie: a=secret");
            exchange.text("secret");
            exchange.read();
            exchange.close(1000, "");
            exchange.readUntilGone();
        })) {
            transports
                    .open(new Handshake(server.uri(), Map.of("Cookie", "b=secret"), LIMIT), heard)
                    .send("secret");
            heard.afterOpening();
            heard.next();
            failure(new Handshake(URI.create("ws://sense.invalid/?qlikTicket=secret"), Map.of(), LIMIT));
        } finally {
            tyrus.setLevel(before);
            tyrus.removeHandler(logged);
        }

        assertThat(logged.messages()).noneMatch(message -> message.contains("secret"));
    }

    @ParameterizedTest
    @CsvSource({
        "200, OK, Content-Length: 0",
        "302, Found, Location: https://elsewhere.example/login",
        "400, Bad Request, Content-Length: 0",
        "401, Unauthorized, WWW-Authenticate: NTLM",
        "401, Unauthorized, Content-Length: 0",
        "403, Forbidden, Content-Length: 0",
        "404, Not Found, Content-Length: 0",
        "500, Oops, Content-Length: 0",
        "503, Service Unavailable, Retry-After: 7",
        "503, Service Unavailable, Retry-After: soon"
    })
    void refusalShowsItsStatus(int status, String phrase, String header) throws Exception {
        try (var server = RawServer.plain(exchange -> {
            exchange.answer("HTTP/1.1 " + status + " " + phrase, header, "Connection: close");
        })) {
            assertThat(failure(handshake(server.uri()))).isEqualTo(new HandshakeFailure.Refused(status));
        }
    }

    @Test
    void wrongAcceptKeyIsBroken() throws Exception {
        try (var server = RawServer.plain(exchange -> {
            exchange.answer(
                    "HTTP/1.1 101 Switching Protocols",
                    "Upgrade: websocket",
                    "Connection: Upgrade",
                    "Sec-WebSocket-Accept: bm90IHRoZSBrZXk=");
            exchange.readUntilGone();
        })) {
            assertThat(failure(handshake(server.uri()))).isInstanceOf(HandshakeFailure.Broken.class);
        }
    }

    @Test
    void closedPortIsNotReachable() throws Exception {
        URI uri;
        int port;
        try (var server = RawServer.plain(exchange -> {})) {
            uri = server.uri();
            port = server.port();
        }

        assertThat(failure(handshake(uri))).isEqualTo(new HandshakeFailure.NotReachable("localhost", port));
    }

    @Test
    void hostWithoutAddressIsUnknown() {
        assertThat(failure(handshake(URI.create("ws://sense.invalid/app/engineData"))))
                .isEqualTo(new HandshakeFailure.UnknownHost("sense.invalid"));
    }

    @Test
    void silentServerTimesOut() throws Exception {
        var limit = Duration.ofMillis(300);
        try (var server = RawServer.plain(RawExchange::readUntilGone)) {
            assertThat(failure(new Handshake(server.uri(), Map.of(), limit)))
                    .isEqualTo(new HandshakeFailure.TimedOut(limit));
        }
    }

    @Test
    void connectionDroppedBeforeTheAnswerTimesOut() throws Exception {
        var limit = Duration.ofMillis(300);
        try (var server = RawServer.plain(exchange -> {
            exchange.readRequest();
            exchange.reset();
        })) {
            assertThat(failure(new Handshake(server.uri(), Map.of(), limit)))
                    .isEqualTo(new HandshakeFailure.TimedOut(limit));
        }
    }

    @Test
    void limitOfOneHandshakeDoesNotChangeThatOfAnother() throws Exception {
        try (var silent = RawServer.plain(RawExchange::readUntilGone);
                var accepting = RawServer.plain(exchange -> {
                    exchange.accept();
                    exchange.readUntilGone();
                })) {
            failure(new Handshake(silent.uri(), Map.of(), Duration.ofMillis(50)));

            assertThat(transports.open(handshake(accepting.uri()), heard)).isNotNull();
        }
    }

    @Test
    void acceptedTooLateIsClosedUnheard() throws Exception {
        var gaveUp = new CompletableFuture<Void>();
        var closedByClient = new CompletableFuture<Void>();
        try (var server = RawServer.plain(exchange -> {
            gaveUp.join();
            try {
                exchange.accept();
                exchange.readUntilGone();
            } finally {
                closedByClient.complete(null);
            }
        })) {
            failure(new Handshake(server.uri(), Map.of(), Duration.ofMillis(100)));
            gaveUp.complete(null);

            closedByClient.join();
            assertThat(heard.isSilent()).isTrue();
        }
    }

    @Test
    void plainServerBehindWssIsBroken() throws Exception {
        try (var server = RawServer.plain(exchange -> exchange.say("HTTP/1.1 400 Bad Request"))) {
            URI secure = URI.create(server.uri().toString().replace("ws:", "wss:"));

            assertThat(failure(handshake(secure))).isInstanceOf(HandshakeFailure.Broken.class);
        }
    }

    /** Alert 40 is {@code handshake_failure}: no common protocol, or a proxy that is being restarted. */
    @Test
    void tlsThatIsBrokenOffIsBroken() throws Exception {
        assertThat(failureAfterAlert(40)).isInstanceOf(HandshakeFailure.Broken.class);
    }

    /** Alert 48 is {@code unknown_ca}. */
    @Test
    void alertAboutACertificateIsNotTrusted() throws Exception {
        assertThat(failureAfterAlert(48)).isInstanceOf(HandshakeFailure.NotTrusted.class);
    }

    @Test
    void unknownCertificateIsNotTrusted(@TempDir Path folder) throws Exception {
        var keys = TestCertificate.make(folder, "dns:localhost");
        try (var server = RawServer.secure(keys.context(), RawExchange::accept)) {
            assertThat(failure(handshake(server.uri())))
                    .isInstanceOfSatisfying(HandshakeFailure.NotTrusted.class, failure -> assertThat(failure.reason())
                            .contains("certification path"));
        }
    }

    @Test
    void trustedCertificateOfAnotherHostIsNotTrusted(@TempDir Path folder) throws Exception {
        var keys = TestCertificate.make(folder, "dns:elsewhere.example");
        try (var server = RawServer.secure(keys.context(), RawExchange::accept);
                var trusting = new TyrusTransports(
                        new TyrusSettings(1 << 20, Duration.ofSeconds(10), Optional.of(keys.context())))) {
            assertThat(failure(trusting, handshake(server.uri())))
                    .isInstanceOfSatisfying(HandshakeFailure.NotTrusted.class, failure -> assertThat(failure.reason())
                            .contains("localhost"));
        }
    }

    @Test
    void trustedCertificateOfTheHostOpens(@TempDir Path folder) throws Exception {
        var keys = TestCertificate.make(folder, "dns:localhost");
        try (var server = RawServer.secure(keys.context(), exchange -> {
                    exchange.accept();
                    exchange.text("hello");
                    exchange.readUntilGone();
                });
                var trusting = new TyrusTransports(
                        new TyrusSettings(1 << 20, Duration.ofSeconds(10), Optional.of(keys.context())))) {
            trusting.open(handshake(server.uri()), heard);

            assertThat(heard.afterOpening()).isEqualTo(new HeardEvents.Text("hello"));
        }
    }

    @Test
    void failureSaysNothingOfTheTicket() throws Exception {
        try (var server = RawServer.plain(exchange -> exchange.answer("HTTP/1.1 403 Forbidden", "Content-Length: 0"))) {
            HandshakeException thrown = catchThrowableOfType(
                    HandshakeException.class, () -> transports.open(handshake(server.uri()), heard));

            assertThat(thrown.toString()).doesNotContain("secret");
            assertThat(thrown).hasNoCause();
        }
    }

    private HandshakeFailure failureAfterAlert(int alert) throws Exception {
        try (var server =
                RawServer.plain(exchange -> exchange.say("\u0015\u0003\u0003\u0000\u0002\u0002" + (char) alert))) {
            return failure(handshake(URI.create(server.uri().toString().replace("ws:", "wss:"))));
        }
    }

    private HandshakeFailure failure(Handshake handshake) {
        return failure(transports, handshake);
    }

    private HandshakeFailure failure(Transport.Opener opener, Handshake handshake) {
        return catchThrowableOfType(HandshakeException.class, () -> opener.open(handshake, heard))
                .failure();
    }

    private static Handshake handshake(URI uri) {
        return new Handshake(uri, Map.of(), LIMIT);
    }
}
