package io.gangway.qlik.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.qlik.QlikServer;
import io.gangway.qlik.engine.EngineState.Closed;
import io.gangway.qlik.engine.EngineState.Connected;
import io.gangway.qlik.engine.EngineState.SignInRequired;
import io.gangway.qlik.engine.EngineState.Start;
import io.gangway.qlik.jsonrpc.CallOutcome;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import io.gangway.qlik.jsonrpc.TransportClose;
import io.gangway.qlik.proxy.ProxyClient;
import io.gangway.qlik.proxy.SignOut;
import io.gangway.simulator.CsrfMode;
import io.gangway.simulator.Fault;
import io.gangway.simulator.Simulator;
import io.gangway.simulator.SimulatorOptions;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Engine sessions over real sockets, against the simulator. */
class SimulatedEngineTest {

    private static final Optional<QlikUser> ANNA = Optional.of(new QlikUser("GANGWAY", "anna"));

    private final Simulator simulator =
            Simulator.start(SimulatorOptions.defaults().with().apps(20).build());
    private final SimulatedBrowser browser = new SimulatedBrowser(simulator);

    @AfterEach
    void closeBoth() {
        browser.close();
        simulator.close();
    }

    @Nested
    class SigningIn {

        @ParameterizedTest
        @CsvSource({
            SimulatedBrowser.ON_WINDOWS + ", internal_windows_authentication",
            SimulatedBrowser.ON_LINUX + ", internal_forms_authentication",
            "'', internal_forms_authentication"
        })
        void strangerIsSentToTheSignInThatFitsTheBrowser(String userAgent, String module) {
            assertSentTo(
                    simulator.url() + "/" + module + "/?targetId=",
                    browser.as(userAgent).open());
        }

        @Test
        void ticketInTheAddressConnectsItsUser() {
            assertThat(browser.signIn().state()).isEqualTo(new Connected(ANNA, Start.CREATED));
        }

        @Test
        void cookieOfTheUpgradeIsKeptAndConnectsWithoutATicket() {
            browser.signIn().close();

            assertThat(browser.open().state()).isInstanceOf(Connected.class);
            assertThat(browser.cookies.names()).containsExactly("X-Qlik-Session-HTTP");
            assertThat(simulator.control().ticketsIssued()).isOne();
            assertThat(simulator.control().sessions()).hasSize(1);
        }

        @Test
        void cookieOfAnotherNameConnectsToo() {
            simulator.control().switchOn(new Fault.CookieName("my.own_cookie"));
            browser.signIn().close();

            assertThat(browser.open().state()).isInstanceOf(Connected.class);
            assertThat(browser.cookies.names()).containsExactly("my.own_cookie");
        }

        @Test
        void secondSocketOfABrowserJoinsTheEngineSession() {
            browser.signIn();

            assertThat(browser.open().state()).isEqualTo(new Connected(ANNA, Start.ATTACHED));
        }

        @Test
        void spentTicketDemandsASignIn() {
            String ticket = simulator.control().issueTicket(SimulatedBrowser.ANNA);
            browser.openWithTicket(ticket).close();
            browser.cookies.clear();

            assertThat(browser.openWithTicket(ticket).state()).isInstanceOf(SignInRequired.class);
        }

        @Test
        void madeUpTicketDemandsASignIn() {
            assertThat(browser.openWithTicket("MlE_kyfch72T6J1.").state()).isInstanceOf(SignInRequired.class);
        }

        @Test
        void expiredTicketDemandsASignIn() {
            simulator.control().switchOn(new Fault.TicketLife(Duration.ZERO));

            assertThat(browser.signIn().state()).isInstanceOf(SignInRequired.class);
        }

        @Test
        void cookieOfAnEndedSessionDemandsASignIn() {
            browser.signIn().close();
            simulator.control().endSessions("OnSessionClosed");

            assertThat(browser.open().state()).isInstanceOf(SignInRequired.class);
        }

        @Test
        void nothingIsSentOnASocketThatDemandsASignIn() {
            browser.open().docList();

            assertThat(simulator.control().calls()).isEmpty();
        }

        @Test
        void upgradeCarriesOriginAndUserAgentOfTheBrowser() {
            browser.as(SimulatedBrowser.ON_WINDOWS).open();

            assertThat(simulator.control().upgrades().getLast().headers())
                    .containsEntry("origin", List.of(browser.server.origin()))
                    .containsEntry("user-agent", List.of(SimulatedBrowser.ON_WINDOWS));
        }
    }

    @Nested
    class BehindAPrefix {

        private final Simulator prefixed = Simulator.start(
                SimulatorOptions.defaults().with().prefix("hr").apps(3).build());
        private final SimulatedBrowser inside = new SimulatedBrowser(prefixed);

        @AfterEach
        void closeThem() {
            inside.close();
            prefixed.close();
        }

        @Test
        void signInAddressHasThePrefix() {
            assertSentTo(prefixed.url() + "/internal_forms_authentication/?targetId=", inside.open());
        }

        @Test
        void ticketConnects() {
            assertThat(inside.signIn().state()).isEqualTo(new Connected(ANNA, Start.CREATED));
            assertThat(prefixed.control().upgrades().getLast().path()).isEqualTo("/hr/app/engineData");
        }

        @Test
        void ticketOfAnotherVirtualProxyDemandsASignIn() {
            var root = QlikServer.parse("http://127.0.0.1:" + prefixed.port());
            try (var outside = new SimulatedBrowser(prefixed, root)) {
                assertThat(outside.signIn().state()).isInstanceOf(SignInRequired.class);
            }
        }
    }

    @Nested
    class Greeting {

        @Test
        void serverThatSpeaksOnlyAfterTheClientConnects() {
            simulator.control().switchOn(new Fault.PushAfterFirstMessage());

            assertThat(browser.nudging().signIn().state()).isEqualTo(new Connected(ANNA, Start.CREATED));
        }

        @Test
        void serverThatDemandsASignInOnlyAfterTheClientSpokeIsHeard() {
            simulator.control().switchOn(new Fault.PushAfterFirstMessage());

            assertThat(browser.nudging().open().state()).isInstanceOf(SignInRequired.class);
        }

        @Test
        void serverWithoutOnConnectedConnects() {
            simulator.control().switchOn(new Fault.OnConnectedMissing());

            assertThat(browser.nudging().signIn().state()).isEqualTo(new Connected(ANNA, Start.UNSTATED));
        }

        @Test
        void serverThatPushesNothingConnectsAndCanBeAsked() {
            simulator.control().switchOn(new Fault.NoPush());

            EngineSession session = browser.nudging().signIn();

            assertThat(session.state()).isEqualTo(new Connected(Optional.empty(), Start.UNSTATED));
            assertThat(session.authenticatedUser()).isEqualTo(new CallOutcome.Answered<>(ANNA));
        }

        @Test
        void stateOfALaterReleaseConnects() {
            simulator.control().switchOn(new Fault.OnConnectedState("SESSION_NEW"));

            assertThat(browser.signIn().state()).isEqualTo(new Connected(ANNA, Start.UNSTATED));
        }

        @ParameterizedTest
        @EnumSource(
                mode = EnumSource.Mode.EXCLUDE,
                names = {"SESSION_CREATED", "SESSION_ATTACHED"})
        void errorOfTheEngineEndsTheSession(SessionState state) {
            simulator.control().switchOn(new Fault.OnConnectedState(state.name()));

            assertThat(browser.signIn().state())
                    .isEqualTo(new Closed(
                            new Closure.ByQlik(new Notification.SessionConnected(Optional.of(state), state.name()))));
        }

        @Test
        void userWithoutALicenceIsTurnedAway() {
            simulator.control().switchOn(new Fault.NoLicense());

            assertEndedBy(ProxyTopic.LICENSE_ACCESS_DENIED, browser.signIn().state());
        }

        @Test
        void sixthSessionOfAUserIsTurnedAway() {
            for (int session = 0; session < 5; session++) {
                browser.cookies.clear();
                assertThat(browser.signIn().state()).isInstanceOf(Connected.class);
            }
            browser.cookies.clear();

            assertEndedBy(
                    ProxyTopic.MAX_PARALLEL_SESSIONS_EXCEEDED, browser.signIn().state());
        }
    }

    @Nested
    class RefusedUpgrade {

        @ParameterizedTest
        @ValueSource(ints = {302, 401, 403, 404, 500, 503})
        void statusIsTold(int status) {
            simulator.control().switchOn(new Fault.UpgradeRefused(status));

            assertThat(browser.signIn().state()).isEqualTo(refused(status));
        }

        @Test
        void pageOfAProxyThatDoesNotKnowTheVirtualProxyIsStatus400() {
            simulator.control().switchOn(new Fault.BadRequestPage());

            assertThat(browser.signIn().state()).isEqualTo(refused(400));
        }

        @Test
        void ticketInTheAddressOfAServerThatChecksForHijackingIsStatus403() {
            try (var newer = Simulator.start(
                            SimulatorOptions.defaults().with().csrf(CsrfMode.ON).build());
                    var visitor = new SimulatedBrowser(newer)) {
                assertThat(visitor.signIn().state()).isEqualTo(refused(403));
            }
        }

        private static EngineState refused(int status) {
            return new Closed(new Closure.NotOpened(new HandshakeFailure.Refused(status)));
        }
    }

    @Nested
    class Ending {

        @ParameterizedTest
        @EnumSource(ProxyTopic.class)
        void fatalNotificationEndsTheSessionWithItsReason(ProxyTopic topic) throws Exception {
            browser.signIn();

            simulator.control().closeSockets(topic.method());

            assertEndedBy(topic, browser.heard.await(Closed.class::isInstance));
        }

        @ParameterizedTest
        @ValueSource(ints = {1000, 1001, 1006, 1011, 4001})
        void closeCodeAfterAFatalNotificationDoesNotMatter(int code) throws Exception {
            simulator.control().switchOn(new Fault.CloseCode(code));
            browser.signIn();

            simulator.control().closeSockets("OnSessionTimedOut");

            assertEndedBy(ProxyTopic.SESSION_TIMED_OUT, browser.heard.await(Closed.class::isInstance));
        }

        @Test
        void cutConnectionIsLost() throws Exception {
            browser.signIn();

            simulator.control().dropSockets();

            assertThat(browser.heard.await(Closed.class::isInstance))
                    .isEqualTo(new Closed(new Closure.Lost(new TransportClose.Dropped())));
        }

        @Test
        void callThatWaitsEndsWhenTheConnectionIsCut() {
            simulator.control().switchOn(new Fault.NoAnswer("GetDocList"));
            EngineSession session = browser.signIn();
            simulator.control().switchOn(new Fault.AbruptClose(Duration.ZERO));

            assertThat(session.docList()).isInstanceOf(CallOutcome.ConnectionClosed.class);
        }

        @Test
        void signingOutTellsTheOtherSocketsOfTheUser() throws Exception {
            browser.signIn();
            try (var http = HttpClient.newHttpClient()) {
                var proxy = new ProxyClient(http, browser.server, Duration.ofSeconds(30), RandomGenerator.getDefault());

                assertThat(SignOut.of(proxy.signOut(browser.cookies, "", Optional.empty())))
                        .isEqualTo(new SignOut.Done());
            }

            assertEndedBy(ProxyTopic.SESSION_LOGGED_OUT, browser.heard.await(Closed.class::isInstance));
        }
    }

    @Nested
    class Calls {

        @Test
        void docListHasTheAppsOfTheUser() {
            assertThat(list(browser.signIn())).hasSize(20).allSatisfy(entry -> {
                assertThat(entry.id()).isNotEmpty();
                assertThat(entry.name()).isNotEmpty();
                assertThat(entry.modified()).isPresent();
            });
        }

        @Test
        void docListInManyFragmentsIsRead() {
            simulator.control().switchOn(new Fault.FragmentedAnswers(100));

            assertThat(list(browser.signIn())).hasSize(20);
        }

        @Test
        void docListOfTenThousandAppsIsRead() {
            simulator.control().switchOn(new Fault.AppCount(10_000));

            assertThat(list(browser.signIn())).hasSize(10_000);
        }

        @Test
        void docListWithoutMetaIsRead() {
            simulator.control().switchOn(new Fault.NoMeta(), new Fault.EmptyThumbnails());

            assertThat(list(browser.signIn()))
                    .hasSize(20)
                    .allMatch(entry -> entry.modified().isEmpty())
                    .allMatch(entry -> entry.thumbnailUrl().isEmpty());
        }

        @Test
        void leastDateOfTheRepositoryIsNoPublishTime() {
            simulator.control().switchOn(new Fault.UnpublishedApps(), new Fault.SqlMinimumDates());

            assertThat(list(browser.signIn()))
                    .hasSize(20)
                    .allMatch(entry -> entry.publishTime().isEmpty())
                    .allMatch(entry -> entry.stream().isEmpty());
        }

        @Test
        void abortedDocListIsTriedAgain() {
            simulator.control().switchOn(Fault.EngineError.aborted("GetDocList", 3));

            assertThat(list(browser.signIn())).hasSize(20);
            assertThat(simulator.control().callsOf("GetDocList")).isEqualTo(4);
        }

        @ParameterizedTest
        @CsvSource({"5, ACCESS_DENIED", "18, REST_CONNECTION_FAILED", "-128, ENGINE_INTERNAL"})
        void errorOfTheEngineIsTold(int code, EngineError error) {
            simulator.control().switchOn(Fault.EngineError.always("GetDocList", code, "as switched on"));

            assertThat(browser.signIn().docList())
                    .isInstanceOfSatisfying(CallOutcome.Refused.class, refused -> assertThat(
                                    EngineError.of(refused.error().code()))
                            .isEqualTo(error));
            assertThat(simulator.control().callsOf("GetDocList")).isOne();
        }

        @Test
        void versionAndUserAreRead() {
            EngineSession session = browser.signIn();

            assertThat(session.engineVersion()).isEqualTo(new CallOutcome.Answered<>("12.2759.8"));
            assertThat(session.authenticatedUser()).isEqualTo(new CallOutcome.Answered<>(ANNA));
        }

        private static List<DocListEntry> list(EngineSession session) {
            if (session.docList() instanceof CallOutcome.Answered<DocList>(var list)) {
                return list.entries();
            }
            throw new AssertionError("No list, but " + session.docList());
        }
    }

    private static void assertSentTo(String beginning, EngineSession session) {
        assertThat(session.state())
                .isInstanceOfSatisfying(SignInRequired.class, required -> assertThat(required.loginUri())
                        .hasValueSatisfying(uri -> assertThat(uri).startsWith(beginning)));
    }

    private static void assertEndedBy(ProxyTopic topic, EngineState state) {
        assertThat(state).isInstanceOfSatisfying(Closed.class, closed -> assertThat(closed.closure())
                .isInstanceOfSatisfying(Closure.ByQlik.class, byQlik -> assertThat(byQlik.notification())
                        .isInstanceOfSatisfying(Notification.ProxyNotice.class, notice -> assertThat(notice.topic())
                                .isEqualTo(topic))));
    }
}
