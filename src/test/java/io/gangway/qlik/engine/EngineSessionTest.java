package io.gangway.qlik.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.qlik.engine.EngineState.Closed;
import io.gangway.qlik.engine.EngineState.Connected;
import io.gangway.qlik.engine.EngineState.Connecting;
import io.gangway.qlik.engine.EngineState.Progress;
import io.gangway.qlik.engine.EngineState.SignInRequired;
import io.gangway.qlik.engine.EngineState.Start;
import io.gangway.qlik.jsonrpc.CallOutcome;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import io.gangway.qlik.jsonrpc.JsonRpcError;
import io.gangway.qlik.jsonrpc.TransportClose;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineSessionTest {

    private static final URI ADDRESS = URI.create("wss://sense.example.com/app/engineData?qlikTicket=secret");
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(1);

    /** Never nudges. */
    private static final EngineSettings PATIENT = new EngineSettings(LONG, LONG, LONG);
    /** Nudges at once. */
    private static final EngineSettings NUDGING = new EngineSettings(LONG, SHORT, LONG);
    /** Nudges at once and gives up soon after. */
    private static final EngineSettings IMPATIENT = new EngineSettings(Duration.ofMillis(30), SHORT, LONG);

    private static final Optional<QlikUser> FOO = Optional.of(new QlikUser("USERDIR", "foo"));
    private static final EngineState HANDSHAKE = new Connecting(Progress.HANDSHAKE, Optional.empty());
    private static final EngineState FIRST_MESSAGE = new Connecting(Progress.FIRST_MESSAGE, Optional.empty());
    private static final EngineState NUDGED = new Connecting(Progress.NUDGED, Optional.empty());
    private static final EngineState ENGINE = new Connecting(Progress.ENGINE, FOO);
    private static final EngineState CONNECTED = new Connected(FOO, Start.CREATED);
    private static final EngineState CLOSED_BY_US = new Closed(new Closure.ByUs());

    private final HeardByEngineListener heard = new HeardByEngineListener();

    @Test
    void listenerHearsCookiesBeforeAnythingThatTheServerSaid() {
        open(ScriptedEngine.connected());

        assertThat(heard.all.subList(0, 3)).containsExactly(HANDSHAKE, ScriptedEngine.SET_COOKIES, FIRST_MESSAGE);
    }

    @Test
    void listenerHearsEachStateOnceInOrder() {
        EngineSession session = open(ScriptedEngine.connected());
        session.close();

        assertThat(heard.states()).containsExactly(HANDSHAKE, FIRST_MESSAGE, ENGINE, CONNECTED, CLOSED_BY_US);
    }

    @Test
    void repeatedNotificationIsToldEachTimeAndItsStateOnce() {
        open(ScriptedEngine.greetingWith("authenticated", "connected", "connected"));

        assertThat(heard.states()).containsOnlyOnce(CONNECTED);
        assertThat(heard.notifications()).hasSize(3);
    }

    @Test
    void notificationThatChangesNothingIsTold() {
        var engine = ScriptedEngine.connected();
        open(engine);

        engine.receive("{\"jsonrpc\":\"2.0\",\"method\":\"OnSomethingNew\",\"params\":{\"a\":1}}");

        assertThat(heard.notifications().getLast())
                .isEqualTo(new Notification.Unknown("OnSomethingNew", Severity.UNSTATED, "{\"a\":1}"));
    }

    @Test
    void openBlocksUntilTheGreetingThatComesOnAnotherThread() {
        var engine = ScriptedEngine.greeting(server -> Thread.startVirtualThread(() -> {
            server.push("authenticated");
            server.push("connected");
        }));

        assertThat(open(engine).state()).isEqualTo(CONNECTED);
    }

    @ParameterizedTest
    @CsvSource({"authenticated, connected", "connected, authenticated"})
    void orderOfTheGreetingDoesNotMatter(String first, String second) {
        assertThat(open(ScriptedEngine.greetingWith(first, second)).state()).isEqualTo(CONNECTED);
    }

    @Test
    void handshakeGoesToTheAddressWithTheHeadersAndTheLimit() {
        var engine = ScriptedEngine.connected();
        EngineSession.open(engine, ADDRESS, Map.of("Cookie", "a=b"), PATIENT, heard);

        assertThat(engine.handshakes).singleElement().satisfies(handshake -> {
            assertThat(handshake.uri()).isEqualTo(ADDRESS);
            assertThat(handshake.headers()).containsExactly(Map.entry("Cookie", "a=b"));
            assertThat(handshake.limit()).isEqualTo(LONG);
        });
    }

    @Test
    void promptServerIsNeverNudged() {
        var engine = ScriptedEngine.connected();
        open(engine);

        assertThat(engine.requests).isEmpty();
    }

    @Test
    void silentServerIsNudgedAndItsAnswerProvesAnEngine() {
        var engine = new ScriptedEngine().answeringVersion();

        assertThat(open(engine, NUDGING).state()).isEqualTo(new Connected(Optional.empty(), Start.UNSTATED));
        assertThat(heard.states()).contains(NUDGED);
    }

    @Test
    void missingOnConnectedIsMadeUpForByTheAnswerAndTheUserIsKept() {
        var engine = ScriptedEngine.greetingWith("authenticated").answeringVersion();

        assertThat(open(engine, NUDGING).state()).isEqualTo(new Connected(FOO, Start.UNSTATED));
    }

    @Test
    void serverThatSpeaksOnlyAfterTheClientIsHeardAfterTheNudge() {
        var engine = new ScriptedEngine();
        engine.on("EngineVersion", request -> {
            engine.push("authenticated");
            engine.push("connected");
        });

        assertThat(open(engine, NUDGING).state()).isEqualTo(CONNECTED);
    }

    @Test
    void serverThatDemandsASignInOnlyAfterTheClientSpokeIsHeard() {
        var engine = new ScriptedEngine();
        engine.on("EngineVersion", request -> engine.push("must-authenticate-captured"));

        assertThat(open(engine, NUDGING).state()).isInstanceOf(SignInRequired.class);
    }

    @Test
    void whatComesWhileTheNudgeIsStillBeingSentIsHeard() {
        var engine = new ScriptedEngine();
        var heardMeanwhile = new AtomicBoolean();
        engine.on("EngineVersion", request -> {
            Thread network = Thread.startVirtualThread(() -> engine.push("connected"));
            heardMeanwhile.set(hasEnded(network));
        });

        open(engine, NUDGING);

        assertThat(heardMeanwhile).isTrue();
    }

    @Test
    void silentServerIsNudgedOnce() {
        var engine = new ScriptedEngine();
        open(engine, IMPATIENT);

        assertThat(engine.callsOf("EngineVersion")).isOne();
    }

    @Test
    void errorInAnswerToTheNudgeProvesNoEngine() {
        var engine = new ScriptedEngine().failing("EngineVersion", -1);

        assertThat(open(engine, IMPATIENT).state())
                .isEqualTo(new Closed(new Closure.NoAnswer(IMPATIENT.connectLimit())));
    }

    @Test
    void serverThatNeverSpeaksIsGivenUpAtTheLimit() {
        var engine = new ScriptedEngine();

        assertThat(open(engine, IMPATIENT).state())
                .isEqualTo(new Closed(new Closure.NoAnswer(IMPATIENT.connectLimit())));
        assertThat(engine.isClosed()).isTrue();
    }

    @Test
    void engineThatNeverFollowsTheGreetingIsGivenUpAtTheLimit() {
        assertThat(open(ScriptedEngine.greetingWith("authenticated"), IMPATIENT).state())
                .isEqualTo(new Closed(new Closure.NoAnswer(IMPATIENT.connectLimit())));
    }

    @Test
    void signInDemandClosesTheSocket() {
        var engine = ScriptedEngine.greetingWith("must-authenticate-captured");

        assertThat(open(engine).state())
                .isEqualTo(new SignInRequired(Optional.of("http://my-qliksense-domain:80/internal_forms_authentication/"
                        + "?targetId=a5ee264a-8fa5-4303-916d-a4ef7774d0b8")));
        assertThat(engine.isClosed()).isTrue();
        assertThat(engine.requests).isEmpty();
    }

    @Test
    void signInDemandInAConnectedSessionClosesTheSocket() {
        var engine = ScriptedEngine.connected();
        EngineSession session = open(engine);

        engine.push("must-authenticate-captured");

        assertThat(session.state()).isInstanceOf(SignInRequired.class);
        assertThat(engine.isClosed()).isTrue();
    }

    @Test
    void fatalNotificationClosesTheSocket() {
        var engine = ScriptedEngine.connected();
        EngineSession session = open(engine);

        engine.push("session-timed-out");

        assertThat(session.state()).isEqualTo(timedOut());
        assertThat(engine.isClosed()).isTrue();
    }

    @Test
    void reasonOfAFatalNotificationSurvivesTheCloseFrame() {
        var engine = ScriptedEngine.greeting(server -> {
            server.push("authenticated");
            server.push("session-timed-out");
            server.end(new TransportClose.ByPeer(1000, "bye"));
        });

        assertThat(open(engine).state()).isEqualTo(timedOut());
        assertThat(heard.states().getLast()).isEqualTo(timedOut());
    }

    @Test
    void closeWithoutAWordIsLost() {
        var engine = ScriptedEngine.connected();
        EngineSession session = open(engine);
        var close = new TransportClose.ByPeer(1011, "restart");

        engine.end(close);

        assertThat(session.state()).isEqualTo(new Closed(new Closure.Lost(close)));
    }

    @Test
    void closeWhileConnectingEndsTheWait() {
        var engine = ScriptedEngine.greeting(server -> server.end(new TransportClose.Dropped()));

        assertThat(open(engine).state()).isEqualTo(new Closed(new Closure.Lost(new TransportClose.Dropped())));
    }

    @Test
    void refusedHandshakeIsNotOpenedAndNothingIsHeardOfIt() {
        var failure = new HandshakeFailure.Refused(403);

        EngineSession session = open(ScriptedEngine.refusing(failure));

        assertThat(heard.all).containsExactly(HANDSHAKE, new Closed(new Closure.NotOpened(failure)));
        assertThat(session.docList()).isInstanceOf(CallOutcome.ConnectionClosed.class);
    }

    @Test
    void interruptWhileConnectingClosesAndStaysSet() {
        var engine = new ScriptedEngine();
        Thread.currentThread().interrupt();

        EngineSession session = open(engine);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(session.state()).isEqualTo(CLOSED_BY_US);
        assertThat(engine.isClosed()).isTrue();
    }

    @Test
    void closeIsToldOnceHoweverOftenItIsCalled() {
        EngineSession session = open(ScriptedEngine.connected());

        session.close();
        session.close();

        assertThat(heard.states()).containsOnlyOnce(CLOSED_BY_US);
    }

    @Test
    void closeAfterAnEndKeepsItsReason() {
        var engine = ScriptedEngine.connected();
        EngineSession session = open(engine);
        engine.push("session-timed-out");

        session.close();

        assertThat(session.state()).isEqualTo(timedOut());
    }

    @Test
    void whatComesAfterCloseChangesNothing() {
        var engine = ScriptedEngine.connected();
        EngineSession session = open(engine);
        session.close();

        engine.end(new TransportClose.Dropped());

        assertThat(session.state()).isEqualTo(CLOSED_BY_US);
    }

    @Test
    void closeOnAnotherThreadDoesNotTalkIntoANotification() {
        var engine = ScriptedEngine.connected();
        var talkedInto = new AtomicBoolean();
        var inNotification = new AtomicBoolean();
        var session = new CompletableFuture<EngineSession>();
        session.complete(EngineSession.open(engine, ADDRESS, Map.of(), PATIENT, new HeardByEngineListener() {
            @Override
            public void onState(EngineState state) {
                talkedInto.compareAndSet(false, inNotification.get());
            }

            @Override
            public void onNotification(Notification notification) {
                if (notification instanceof Notification.Unknown) {
                    inNotification.set(true);
                    awaitEndOrLock(
                            Thread.ofPlatform().start(() -> session.join().close()));
                    inNotification.set(false);
                }
            }
        }));

        engine.receive("{\"jsonrpc\":\"2.0\",\"method\":\"OnSomethingNew\"}");

        assertThat(talkedInto).isFalse();
    }

    @Test
    void listenerThatThrowsDoesNotHarmTheSession() {
        var engine = ScriptedEngine.connected().answering("GetDocList", "{\"qDocList\":[]}");
        var throwing = new HeardByEngineListener() {
            @Override
            public void onCookies(List<String> setCookieHeaders) {
                throw new IllegalStateException("on purpose");
            }

            @Override
            public void onNotification(Notification notification) {
                throw new IllegalStateException("on purpose");
            }
        };

        EngineSession session = EngineSession.open(engine, ADDRESS, Map.of(), NUDGING, throwing);

        assertThat(session.state()).isEqualTo(CONNECTED);
    }

    @Test
    void docListAsksTheGlobalObjectWithoutDelta() {
        var engine = ScriptedEngine.connected().answering("GetDocList", "{\"qDocList\":[]}");

        open(engine).docList();

        assertThat(engine.requests)
                .singleElement()
                .hasToString(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"GetDocList\",\"params\":[],\"handle\":-1,\"delta\":false}");
    }

    @Test
    void idsOfCallsDiffer() {
        var engine = ScriptedEngine.connected().answeringVersion();
        EngineSession session = open(engine);

        session.engineVersion();
        session.engineVersion();

        assertThat(engine.requests)
                .extracting(request -> request.path("id").asInt())
                .doesNotHaveDuplicates();
    }

    @Test
    void capturedDocListIsRead() {
        var engine = ScriptedEngine.connected();
        engine.on(
                "GetDocList",
                request -> engine.receive(
                        Frames.text("doc-list-captured").replaceFirst("\"id\":2", "\"id\":" + request.path("id"))));

        assertThat(open(engine).docList())
                .isEqualTo(new CallOutcome.Answered<>(new DocList(List.of(DocLists.CAPTURED), 0)));
    }

    @Test
    void docListOfTenThousandAppsInOneMessageIsRead() {
        String result = DocLists.bigResult(10_000);
        assertThat(result).hasSizeGreaterThan(7_500_000);
        var engine = ScriptedEngine.connected().answering("GetDocList", result);

        assertThat(open(engine).docList()).isInstanceOfSatisfying(CallOutcome.Answered.class, answered -> {
            var list = (DocList) answered.value();
            assertThat(list.entries()).hasSize(10_000);
            assertThat(list.entries().getLast().id()).isEqualTo("id-9999");
            assertThat(list.oddEntries()).isZero();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "[]", "{\"qDocList\":[{\"op\":\"remove\",\"path\":\"/1\"}]}"})
    void docListThatIsNoneIsUnreadableAndTheSessionGoesOn(String result) {
        var engine = ScriptedEngine.connected().answering("GetDocList", result).answeringVersion();
        EngineSession session = open(engine);

        assertThat(session.docList()).isInstanceOf(CallOutcome.Unreadable.class);
        assertThat(session.engineVersion()).isEqualTo(new CallOutcome.Answered<>("12.2759.8"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void abortedDocListIsTriedAgainQuietly(int aborted) {
        var engine = ScriptedEngine.connected();
        var calls = new AtomicInteger();
        engine.on("GetDocList", request -> {
            if (calls.incrementAndGet() <= aborted) {
                engine.fail(request, 15);
            } else {
                engine.answer(request, "{\"qDocList\":[]}");
            }
        });

        assertThat(open(engine).docList()).isInstanceOf(CallOutcome.Answered.class);
    }

    @Test
    void fourthAbortionIsTold() {
        var engine = ScriptedEngine.connected().failing("GetDocList", 15);

        assertThat(open(engine).docList()).isEqualTo(refused(15));
        assertThat(engine.callsOf("GetDocList")).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 18, -128, 0, 1003, -32601})
    void otherErrorIsToldAtOnce(int code) {
        var engine = ScriptedEngine.connected().failing("GetDocList", code);

        assertThat(open(engine).docList()).isEqualTo(refused(code));
        assertThat(engine.callsOf("GetDocList")).isOne();
    }

    @Test
    void callThatIsNeverAnsweredEndsAtItsLimit() {
        var settings = new EngineSettings(LONG, LONG, SHORT);

        assertThat(open(ScriptedEngine.connected(), settings).docList()).isEqualTo(new CallOutcome.TimedOut<>(SHORT));
    }

    @Test
    void callAfterCloseEndsAtOnceAndSendsNothing() {
        var engine = ScriptedEngine.connected();
        EngineSession session = open(engine);
        session.close();

        assertThat(session.docList()).isEqualTo(new CallOutcome.ConnectionClosed<>(new TransportClose.ByUs()));
        assertThat(engine.requests).isEmpty();
    }

    @Test
    void callOnASocketThatDemandsASignInEndsAtOnceAndSendsNothing() {
        var engine = ScriptedEngine.greetingWith("must-authenticate-captured");

        assertThat(open(engine).docList()).isInstanceOf(CallOutcome.ConnectionClosed.class);
        assertThat(engine.requests).isEmpty();
    }

    @Test
    void callThatWaitsEndsWithTheSession() {
        var engine = ScriptedEngine.connected();
        engine.on("GetDocList", request -> engine.push("session-timed-out"));
        EngineSession session = open(engine);

        assertThat(session.docList()).isInstanceOf(CallOutcome.ConnectionClosed.class);
        assertThat(session.state()).isEqualTo(timedOut());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"qVersion\":{\"qComponentVersion\":\"12.2759.8\"}}",
                "{\"qVersion\":[{\"op\":\"add\",\"path\":\"/\",\"value\":{\"qComponentVersion\":\"12.2759.8\"}}]}"
            })
    void engineVersionIsReadInBothShapes(String result) {
        var engine = ScriptedEngine.connected().answering("EngineVersion", result);

        assertThat(open(engine).engineVersion()).isEqualTo(new CallOutcome.Answered<>("12.2759.8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"qReturn\":\"UserDirectory=USERDIR; UserId=foo\"}",
                "{\"qReturn\":[{\"op\":\"add\",\"path\":\"/\",\"value\":\"UserDirectory=USERDIR; UserId=foo\"}]}"
            })
    void authenticatedUserIsReadInBothShapes(String result) {
        var engine = ScriptedEngine.connected().answering("GetAuthenticatedUser", result);

        assertThat(open(engine).authenticatedUser()).isEqualTo(new CallOutcome.Answered<>(FOO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "\"x\"", "[]", "{\"qReturn\":null}", "{\"qReturn\":{\"a\":[1]}}", "7"})
    void answerThatNamesNobodyIsNobody(String result) {
        var engine = ScriptedEngine.connected()
                .answering("GetAuthenticatedUser", result)
                .answering("EngineVersion", result);
        EngineSession session = open(engine);

        assertThat(session.authenticatedUser()).isEqualTo(new CallOutcome.Answered<>(Optional.empty()));
        assertThat(session.engineVersion()).isEqualTo(new CallOutcome.Answered<>(""));
    }

    private EngineSession open(ScriptedEngine engine) {
        return open(engine, PATIENT);
    }

    private EngineSession open(ScriptedEngine engine, EngineSettings settings) {
        return EngineSession.open(engine, ADDRESS, Map.of(), settings, heard);
    }

    private static EngineState timedOut() {
        return new Closed(new Closure.ByQlik(Frames.notification("session-timed-out")));
    }

    private static CallOutcome<DocList> refused(int code) {
        return new CallOutcome.Refused<>(new JsonRpcError(code, "", "as scripted"));
    }

    /** A thread that waits for a lock is in one of the waiting states. */
    private static void awaitEndOrLock(Thread thread) {
        while (thread.getState() == Thread.State.NEW || thread.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
    }

    private static boolean hasEnded(Thread thread) {
        try {
            return thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
