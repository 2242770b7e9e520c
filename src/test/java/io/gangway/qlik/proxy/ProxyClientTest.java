package io.gangway.qlik.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.gangway.qlik.NetworkFailure;
import io.gangway.qlik.QlikServer;
import io.gangway.qlik.Secret;
import io.gangway.simulator.RecordedRequest;
import io.gangway.simulator.Simulator;
import io.gangway.simulator.SimulatorOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyClientTest {

    private static final String ANNA = "GANGWAY\\anna";
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final CookieJar cookies = new CookieJar();

    @AfterEach
    void closeHttp() {
        http.close();
    }

    @Test
    void signOutEndsAllSessionsOfTheUserOnItsVirtualProxy() throws Exception {
        try (var simulator = simulator()) {
            signIn(simulator, new CookieJar());
            signIn(simulator, cookies);

            assertThat(SignOut.of(client(simulator).signOut(cookies, "", Optional.empty())))
                    .isEqualTo(new SignOut.Done());

            assertThat(simulator.control().sessions()).isEmpty();
        }
    }

    @Test
    void signOutOfOneUserLeavesTheSessionsOfOthers() throws Exception {
        try (var simulator = simulator()) {
            signIn(simulator, cookies);
            redeem(simulator, "PARTNER\\nikos", new CookieJar());

            client(simulator).signOut(cookies, "", Optional.empty());

            assertThat(simulator.control().sessions())
                    .singleElement()
                    .satisfies(session -> assertThat(session.account()).isEqualTo("PARTNER\\nikos"));
        }
    }

    @Test
    void signOutSendsTheSameKeyInQueryAndHeader() throws Exception {
        try (var simulator = simulator()) {
            client(simulator).signOut(cookies, "", Optional.empty());

            RecordedRequest request = signOutRequest(simulator);
            assertThat(request.query()).matches("xrfkey=[0-9A-Za-z]{16}");
            assertThat(request.header("X-Qlik-Xrfkey")).contains(request.query().substring("xrfkey=".length()));
        }
    }

    @Test
    void signOutGoesToTheVirtualProxyOnBehalfOfTheBrowser() throws Exception {
        try (var simulator = simulator()) {
            signIn(simulator, cookies);

            client(simulator).signOut(cookies, "Mozilla/5.0 (Windows NT 10.0)", Optional.empty());

            RecordedRequest request = signOutRequest(simulator);
            assertThat(request.path()).isEqualTo("/hr/qps/user");
            assertThat(request.header("User-Agent")).contains("Mozilla/5.0 (Windows NT 10.0)");
            assertThat(request.header("Origin")).contains(server(simulator).origin());
            assertThat(request.header("Cookie")).contains(cookies.header().reveal());
        }
    }

    @Test
    void signOutWithoutASessionIsDone() throws Exception {
        try (var simulator = simulator()) {
            assertThat(SignOut.of(client(simulator).signOut(cookies, "", Optional.empty())))
                    .isEqualTo(new SignOut.Done());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 403, 404, 500, 503})
    void statusThatIsNoSuccessIsARefusalWithThatStatus(int status) throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        var refusing = serverThatAnswers(status, asked);
        try {
            assertThat(SignOut.of(client(address(refusing)).signOut(cookies, "", Optional.empty())))
                    .isEqualTo(new SignOut.Refused(status));
            assertThat(asked).as("redirects are not followed").hasSize(1);
        } finally {
            refusing.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204})
    void bothStatusesThatReleasesGiveAreDone(int status) throws Exception {
        var server = serverThatAnswers(status, new CopyOnWriteArrayList<>());
        try {
            assertThat(SignOut.of(client(address(server)).signOut(cookies, "", Optional.empty())))
                    .isEqualTo(new SignOut.Done());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void portThatNobodyListensOnIsNotReached() throws Exception {
        int freed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            freed = socket.getLocalPort();
        }

        assertThat(SignOut.of(client("http://localhost:" + freed).signOut(cookies, "", Optional.empty())))
                .isEqualTo(new SignOut.NotReached());
    }

    @Test
    void serverThatStaysSilentIsNotReachedWithinTheLimit() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var server = QlikServer.parse("http://localhost:" + silent.getLocalPort());
            var impatient = new ProxyClient(http, server, Duration.ofMillis(50), RandomGenerator.getDefault());

            assertThat(SignOut.of(impatient.signOut(cookies, "", Optional.empty())))
                    .isEqualTo(new SignOut.NotReached());
        }
    }

    @Test
    @Timeout(10)
    void tokenIsTakenFromTheHeadersOfABodyThatNeverComes() throws Exception {
        try (var stalling = new StallingServer("HTTP/1.1 200 OK", "qlik-csrf-token: abc", "Content-Length: 10")) {
            assertThat(client(stalling.address()).csrfToken(cookies, "").token())
                    .contains(Secret.of("abc"));
        }
    }

    @Test
    @Timeout(10)
    void userWhoseBodyNeverComesIsUnclearWithinTheLimit() throws Exception {
        try (var stalling = new StallingServer("HTTP/1.1 200 OK", "Set-Cookie: a=1", "Content-Length: 10")) {
            var impatient = new ProxyClient(
                    http, QlikServer.parse(stalling.address()), Duration.ofSeconds(1), RandomGenerator.getDefault());

            UserReply reply = impatient.user(cookies, "");

            assertThat(reply.session()).isEqualTo(new UserReply.Unclear());
            assertThat(reply.exchange().status()).isEqualTo(200);
            assertThat(cookies.names()).containsExactly("a");
        }
    }

    @Test
    void replyPrintsNeitherTokenNorBody() {
        var exchange = new Exchange("GET", "/qps/user", new Exchange.NoReply(NetworkFailure.BROKEN), Duration.ZERO);

        assertThat(new ProxyHttp.Reply(exchange, Optional.of(Secret.of("abc")), "anna").toString())
                .doesNotContain("abc", "anna");
    }

    @Test
    void interruptEndsTheWaitAndStaysSet() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.currentThread().interrupt();

            assertThat(SignOut.of(
                            client("http://localhost:" + silent.getLocalPort()).signOut(cookies, "", Optional.empty())))
                    .isEqualTo(new SignOut.NotReached());

            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static Simulator simulator() {
        return Simulator.start(
                SimulatorOptions.defaults().with().prefix("hr").apps(1).build());
    }

    private static QlikServer server(Simulator simulator) {
        return QlikServer.parse(simulator.url().toString());
    }

    private ProxyClient client(Simulator simulator) {
        return client(simulator.url().toString());
    }

    private ProxyClient client(String address) {
        return new ProxyClient(http, QlikServer.parse(address), LIMIT, RandomGenerator.getDefault());
    }

    private void signIn(Simulator simulator, CookieJar into) throws Exception {
        redeem(simulator, ANNA, into);
    }

    private void redeem(Simulator simulator, String account, CookieJar into) throws Exception {
        String ticket = simulator.control().issueTicket(account);
        URI page = URI.create(simulator.url() + "/hub/?qlikTicket=" + ticket);
        HttpResponse<Void> answer =
                http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
        into.keep(answer.headers().allValues("Set-Cookie"));
    }

    private static RecordedRequest signOutRequest(Simulator simulator) {
        return simulator.control().requests().stream()
                .filter(request -> request.method().equals("DELETE"))
                .findFirst()
                .orElseThrow();
    }

    private static HttpServer serverThatAnswers(int status, List<String> asked) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod());
            exchange.getResponseHeaders().set("Location", "/internal_forms_authentication/?targetId=1");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://localhost:" + server.getAddress().getPort();
    }
}
