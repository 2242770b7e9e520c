package io.gangway.qlik.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.qlik.QlikServer;
import io.gangway.simulator.Fault;
import io.gangway.simulator.Simulator;
import io.gangway.simulator.SimulatorOptions;
import io.gangway.simulator.demo.DemoApp;
import io.gangway.simulator.demo.DemoStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThumbnailsTest {

    private static final String ANNA = "GANGWAY\\anna";
    private static final String KENJI = "GANGWAY\\kenji";
    private static final String NIKOS = "PARTNER\\nikos";
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String URL = "/appcontent/a/x.png";

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicLong now = new AtomicLong();

    @AfterEach
    void closeHttp() {
        http.shutdownNow();
    }

    @Nested
    class AtTheSimulator {

        private final Simulator simulator =
                Simulator.start(SimulatorOptions.defaults().with().prefix("hr").build());
        private final Thumbnails thumbnails =
                thumbnails(QlikServer.parse(simulator.url().toString()), LIMIT);

        @AfterEach
        void closeSimulator() {
            simulator.close();
        }

        @Test
        void pictureComesWithTheBrowsersOwnCookies() throws Exception {
            Optional<Thumbnail> found = thumbnails.find(financeUrl(), signedIn(ANNA), "Firefox");

            assertThat(found).hasValueSatisfying(thumbnail -> {
                assertThat(thumbnail.format()).isEqualTo(ImageFormat.PNG);
                assertThat(thumbnail.bytes()).hasSizeBetween(300, 20_000);
                assertThat(thumbnail.digest()).matches("[0-9a-f]{32}");
            });
            assertThat(simulator.control().requests().getLast().path()).startsWith("/hr/appcontent/");
            assertThat(simulator.control().requests().getLast().header("User-Agent"))
                    .contains("Firefox");
        }

        @Test
        void pictureIsFetchedOnceForABrowser() throws Exception {
            CookieJar anna = signedIn(ANNA);
            Optional<Thumbnail> first = thumbnails.find(financeUrl(), anna, "");

            Optional<Thumbnail> second = thumbnails.find("/hr" + financeUrl(), anna, "");

            assertThat(second).isPresent().isEqualTo(first);
            assertThat(fetches()).isOne();
        }

        @Test
        void pictureThatOneUserMaySeeIsNeverGivenToAnother() throws Exception {
            CookieJar anna = signedIn(ANNA);
            CookieJar kenji = signedIn(KENJI);
            CookieJar nikos = signedIn(NIKOS);
            assertThat(thumbnails.find(financeUrl(), anna, "")).isPresent();

            assertThat(thumbnails.find(financeUrl(), nikos, "")).isEmpty();
            assertThat(thumbnails.find(financeUrl(), kenji, "")).isPresent();
            assertThat(thumbnails.find(financeUrl(), anna, "")).isPresent();
            assertThat(thumbnails.find(financeUrl(), nikos, "")).isEmpty();
            assertThat(fetches()).as("each asked Qlik themselves").isEqualTo(3);
        }

        @Test
        void pictureIsGoneWithTheSignInItWasFetchedWith() throws Exception {
            CookieJar browser = signedIn(ANNA);
            thumbnails.find(financeUrl(), browser, "");

            browser.clear();
            assertThat(thumbnails.find(financeUrl(), browser, "")).isEmpty();
            browser.keep(signedIn(NIKOS).snapshot().cookies().entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue().reveal())
                    .toList());
            assertThat(thumbnails.find(financeUrl(), browser, "")).isEmpty();
        }

        @Test
        void strangerIsNotAskedFor() {
            assertThat(thumbnails.find(financeUrl(), new CookieJar(), "")).isEmpty();
            assertThat(fetches()).isZero();
        }

        @Test
        void sessionThatIsOverHasNoPictures() throws Exception {
            CookieJar anna = signedIn(ANNA);
            simulator.control().endSessions("OnSessionClosed");

            assertThat(thumbnails.find(financeUrl(), anna, "")).isEmpty();
            assertThat(anna.isEmpty())
                    .as("that is for the engine session to notice")
                    .isFalse();
        }

        @ParameterizedTest
        @EnumSource(Fault.Oddity.class)
        void whatIsNoPictureIsNotShown(Fault.Oddity oddity) throws Exception {
            simulator.control().switchOn(new Fault.OddThumbnails(oddity));

            assertThat(thumbnails.find(financeUrl(), signedIn(ANNA), "")).isEmpty();
            assertThat(fetches()).isOne();
        }

        @Test
        void addressElsewhereIsNotAskedFor() throws Exception {
            CookieJar anna = signedIn(ANNA);

            assertThat(thumbnails.find("//evil.example.com/appcontent/x.png", anna, ""))
                    .isEmpty();
            assertThat(thumbnails.find("/appcontent/../qrs/about", anna, "")).isEmpty();
            assertThat(fetches()).isZero();
        }

        private String financeUrl() {
            DemoApp app = simulator.control().apps().all().stream()
                    .filter(each -> each.stream().map(DemoStream::name).equals(Optional.of("Finance")))
                    .filter(each -> each.picture().isPresent())
                    .findFirst()
                    .orElseThrow();
            return "/appcontent/" + app.id() + "/" + app.picture().orElseThrow();
        }

        private CookieJar signedIn(String account) throws Exception {
            return SignedIn.as(account, simulator, http);
        }

        private long fetches() {
            return simulator.control().requests().stream()
                    .filter(request -> !request.path().contains("/hub/"))
                    .count();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 206, 301, 302, 304, 401, 403, 404, 500, 503})
    void statusThatIsNotOkIsNoPictureAndNoRedirectIsFollowed(int status) throws Exception {
        byte[] body = status == 204 || status == 304 ? new byte[0] : Images.png(10, 10);
        try (var server = OneAnswer.with(status, "image/png", body)) {
            assertThat(find(server)).isEmpty();
            assertThat(server.asked).containsExactly(URL);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "IMAGE/PNG", "image/png; charset=binary", "image/jpeg", "image/webp"})
    void kindIsThatOfTheBytesWhicheverImageTheServerCallsIt(String contentType) throws Exception {
        try (var server = OneAnswer.with(200, contentType, Images.png(10, 10))) {
            assertThat(find(server).map(Thumbnail::format)).contains(ImageFormat.PNG);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image/svg+xml",
                "text/html",
                "application/octet-stream",
                "multipart/x-mixed-replace; boundary=x",
                "image/png, text/html",
                "image/bmp",
                ""
            })
    void imageThatTheServerCallsSomethingElseIsNotShown(String contentType) throws Exception {
        try (var server = OneAnswer.with(200, contentType, Images.png(10, 10))) {
            assertThat(find(server)).isEmpty();
        }
    }

    @Test
    void largestFileIsShownAndOneByteMoreIsNot() throws Exception {
        byte[] largest = Arrays.copyOf(Images.png(10, 10), Thumbnails.MOST_BYTES);
        try (var server = OneAnswer.with(200, "image/png", largest)) {
            assertThat(find(server)).isPresent();
        }
        byte[] larger = Arrays.copyOf(Images.png(10, 10), Thumbnails.MOST_BYTES + 1);
        try (var server = OneAnswer.with(200, "image/png", larger)) {
            assertThat(find(server)).isEmpty();
        }
    }

    @Test
    void endlessFileIsNotReadToItsEnd() throws Exception {
        byte[] block = new byte[64 * 1024];
        try (var server = OneAnswer.by(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(Images.png(10, 10));
            while (true) {
                exchange.getResponseBody().write(block);
            }
        })) {
            assertThat(find(server)).isEmpty();
        }
    }

    @Test
    void bodyThatNeverEndsIsNotWaitedForBeyondTheLimit() throws Exception {
        try (var server = new StallingServer("HTTP/1.1 200 OK", "Content-Type: image/png", "Content-Length: 100")) {
            Thumbnails impatient = thumbnails(QlikServer.parse(server.address()), Duration.ofMillis(200));

            assertThat(impatient.find(URL, someone(), "")).isEmpty();
        }
    }

    @Test
    void whoAsksForTheSameAtTheSameTimeWaitsForTheSameAnswer() throws Exception {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        try (var server = OneAnswer.by(exchange -> {
            await(mayAnswer);
            exchange.getResponseHeaders().set("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(Images.png(10, 10));
        })) {
            Thumbnails thumbnails = thumbnails(server.address(), LIMIT);
            CookieJar cookies = someone();
            List<FutureTask<Optional<Thumbnail>>> tasks = new ArrayList<>();
            for (int caller = 0; caller < 5; caller++) {
                var task = new FutureTask<>(() -> thumbnails.find(URL, cookies, ""));
                tasks.add(task);
                Thread thread = Thread.ofPlatform().start(task);
                while (thread.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
            }
            mayAnswer.countDown();

            for (var task : tasks) {
                assertThat(task.get()).isPresent();
            }
            assertThat(server.asked).hasSize(1);
        }
    }

    @Test
    void missIsRememberedForHalfAMinute() throws Exception {
        try (var server = OneAnswer.with(404, "text/html", Images.text("no"))) {
            Thumbnails thumbnails = new Thumbnails(http, server.address(), LIMIT, Runnable::run, now::get);
            CookieJar cookies = someone();
            thumbnails.find(URL, cookies, "");
            now.addAndGet(Duration.ofSeconds(29).toNanos());
            thumbnails.find(URL, cookies, "");
            assertThat(server.asked).hasSize(1);

            now.addAndGet(Duration.ofSeconds(2).toNanos());
            thumbnails.find(URL, cookies, "");
            assertThat(server.asked).hasSize(2);
        }
    }

    @Test
    void pictureIsRememberedForTenMinutes() throws Exception {
        try (var server = OneAnswer.with(200, "image/png", Images.png(10, 10))) {
            Thumbnails thumbnails = new Thumbnails(http, server.address(), LIMIT, Runnable::run, now::get);
            CookieJar cookies = someone();
            thumbnails.find(URL, cookies, "");
            now.addAndGet(Duration.ofMinutes(9).toNanos());
            thumbnails.find(URL, cookies, "");
            assertThat(server.asked).hasSize(1);

            now.addAndGet(Duration.ofMinutes(2).toNanos());
            thumbnails.find(URL, cookies, "");
            assertThat(server.asked).hasSize(2);
        }
    }

    private Optional<Thumbnail> find(OneAnswer server) {
        return thumbnails(server.address(), LIMIT).find(URL, someone(), "");
    }

    private Thumbnails thumbnails(QlikServer server, Duration limit) {
        return new Thumbnails(http, server, limit);
    }

    private static CookieJar someone() {
        CookieJar cookies = new CookieJar();
        cookies.keep(List.of("X-Qlik-Session=1"));
        return cookies;
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
