package io.gangway.qlik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gangway.qlik.engine.EngineState.Closed;
import io.gangway.qlik.engine.EngineState.Connected;
import io.gangway.qlik.engine.EngineState.Connecting;
import io.gangway.qlik.engine.EngineState.Progress;
import io.gangway.qlik.engine.EngineState.SignInRequired;
import io.gangway.qlik.engine.EngineState.Start;
import io.gangway.qlik.engine.SessionMachine.Event;
import io.gangway.qlik.jsonrpc.TransportClose;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SessionMachineTest {

    private static final Optional<QlikUser> NOBODY = Optional.empty();
    private static final Optional<QlikUser> FOO = Optional.of(new QlikUser("USERDIR", "foo"));

    private static final Notification AUTHENTICATED = Frames.notification("authenticated");
    private static final Notification UNNAMED = Frames.notification("OnAuthenticationInformation", "{}");
    private static final Notification MUST_AUTHENTICATE = Frames.notification("must-authenticate-documented");
    private static final Notification CREATED = Frames.notification("connected");
    private static final Notification ATTACHED = onConnected("SESSION_ATTACHED");
    private static final Notification ODDLY_CONNECTED = onConnected("SESSION_NEW");
    private static final Notification NO_LICENSE = onConnected("SESSION_ERROR_NO_LICENSE");
    private static final Notification TIMED_OUT = Frames.notification("session-timed-out");
    private static final Notification WARNING =
            Frames.notification("OnExcessLicenseAssignment", "{'severity':'warning'}");
    private static final Notification UNKNOWN = Frames.notification("OnSomethingNew", "{}");
    private static final Notification FATAL_UNKNOWN = Frames.notification("OnSomethingNew", "{'severity':'fatal'}");

    private static final EngineState HANDSHAKE = new Connecting(Progress.HANDSHAKE, NOBODY);
    private static final EngineState FIRST_MESSAGE = new Connecting(Progress.FIRST_MESSAGE, NOBODY);
    private static final EngineState NUDGED = new Connecting(Progress.NUDGED, NOBODY);
    private static final EngineState ENGINE = new Connecting(Progress.ENGINE, FOO);
    private static final EngineState CONNECTED = new Connected(FOO, Start.CREATED);
    private static final EngineState SIGN_IN = new SignInRequired(
            Optional.of("https://bar.company.com/internal_windows_authentication/?targetUri=<foobar>"));
    private static final Closure LOST = new Closure.Lost(new TransportClose.Dropped());
    private static final EngineState CLOSED = new Closed(LOST);

    static Stream<Arguments> transitions() {
        return Stream.of(
                // The way in.
                arguments(HANDSHAKE, new Event.Upgraded(), FIRST_MESSAGE),
                arguments(FIRST_MESSAGE, told(AUTHENTICATED), ENGINE),
                arguments(FIRST_MESSAGE, new Event.Nudged(), NUDGED),
                arguments(NUDGED, told(AUTHENTICATED), ENGINE),
                arguments(ENGINE, new Event.Nudged(), new Connecting(Progress.NUDGED, FOO)),
                arguments(ENGINE, told(CREATED), CONNECTED),
                arguments(ENGINE, told(ATTACHED), new Connected(FOO, Start.ATTACHED)),
                arguments(ENGINE, told(ODDLY_CONNECTED), new Connected(FOO, Start.UNSTATED)),
                // No OnConnected, or nothing at all: the answer to the nudge proves an engine.
                arguments(new Connecting(Progress.NUDGED, FOO), new Event.EngineAnswered(), unstated(FOO)),
                arguments(NUDGED, new Event.EngineAnswered(), unstated(NOBODY)),
                arguments(unstated(FOO), told(CREATED), CONNECTED),
                arguments(unstated(NOBODY), told(AUTHENTICATED), unstated(FOO)),
                // The engine's own port, or the engine faster than the proxy.
                arguments(FIRST_MESSAGE, told(CREATED), new Connected(NOBODY, Start.CREATED)),
                arguments(new Connected(NOBODY, Start.CREATED), told(AUTHENTICATED), CONNECTED),
                // Sign-in.
                arguments(FIRST_MESSAGE, told(MUST_AUTHENTICATE), SIGN_IN),
                arguments(NUDGED, told(MUST_AUTHENTICATE), SIGN_IN),
                arguments(ENGINE, told(MUST_AUTHENTICATE), SIGN_IN),
                arguments(CONNECTED, told(MUST_AUTHENTICATE), SIGN_IN),
                // Ends with a word of Qlik's.
                arguments(FIRST_MESSAGE, told(TIMED_OUT), byQlik(TIMED_OUT)),
                arguments(NUDGED, told(TIMED_OUT), byQlik(TIMED_OUT)),
                arguments(ENGINE, told(NO_LICENSE), byQlik(NO_LICENSE)),
                arguments(ENGINE, told(FATAL_UNKNOWN), byQlik(FATAL_UNKNOWN)),
                arguments(CONNECTED, told(TIMED_OUT), byQlik(TIMED_OUT)),
                arguments(CONNECTED, told(NO_LICENSE), byQlik(NO_LICENSE)),
                // Ends without.
                arguments(HANDSHAKE, new Event.Ended(LOST), CLOSED),
                arguments(FIRST_MESSAGE, new Event.Ended(LOST), CLOSED),
                arguments(ENGINE, new Event.Ended(LOST), CLOSED),
                arguments(CONNECTED, new Event.Ended(LOST), CLOSED),
                // Changes nothing.
                arguments(FIRST_MESSAGE, told(WARNING), FIRST_MESSAGE),
                arguments(FIRST_MESSAGE, told(UNKNOWN), FIRST_MESSAGE),
                arguments(CONNECTED, told(WARNING), CONNECTED),
                arguments(CONNECTED, told(UNKNOWN), CONNECTED),
                arguments(CONNECTED, told(CREATED), CONNECTED),
                arguments(CONNECTED, new Event.Upgraded(), CONNECTED),
                arguments(CONNECTED, new Event.Nudged(), CONNECTED),
                arguments(CONNECTED, new Event.EngineAnswered(), CONNECTED),
                arguments(CONNECTED, told(UNNAMED), CONNECTED),
                arguments(ENGINE, told(UNNAMED), ENGINE));
    }

    @ParameterizedTest
    @MethodSource("transitions")
    void eventLeadsToState(EngineState from, Event event, EngineState to) {
        assertThat(SessionMachine.next(from, event)).isEqualTo(to);
    }

    static Stream<Arguments> ends() {
        List<Event> events = List.of(
                new Event.Upgraded(),
                new Event.Nudged(),
                new Event.EngineAnswered(),
                told(AUTHENTICATED),
                told(MUST_AUTHENTICATE),
                told(CREATED),
                told(TIMED_OUT),
                told(UNKNOWN),
                new Event.Ended(new Closure.ByUs()));
        return Stream.of(SIGN_IN, CLOSED, byQlik(TIMED_OUT))
                .flatMap(end -> events.stream().map(event -> arguments(end, event)));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void endedStaysEnded(EngineState end, Event event) {
        assertThat(SessionMachine.next(end, event)).isEqualTo(end);
    }

    @ParameterizedTest
    @EnumSource(ProxyTopic.class)
    void everyFatalTopicInThePlaceOfOnConnectedClosesWithItsReason(ProxyTopic topic) {
        Notification notice = Frames.notification(topic.method(), "{'severity':'fatal'}");

        assertThat(after(new Event.Upgraded(), told(AUTHENTICATED), told(notice)))
                .isEqualTo(byQlik(notice));
    }

    @Test
    void orderOfAuthenticationAndOnConnectedDoesNotMatter() {
        assertThat(after(new Event.Upgraded(), told(CREATED), told(AUTHENTICATED)))
                .isEqualTo(after(new Event.Upgraded(), told(AUTHENTICATED), told(CREATED)));
    }

    @Test
    void reasonSurvivesTheCloseFrameThatFollowsIt() {
        assertThat(after(new Event.Upgraded(), told(TIMED_OUT), new Event.Ended(LOST)))
                .isEqualTo(byQlik(TIMED_OUT));
    }

    @Test
    void onlyConnectingIsNotSettled() {
        assertThat(List.of(HANDSHAKE, FIRST_MESSAGE, NUDGED, ENGINE)).noneMatch(EngineState::isSettled);
        assertThat(List.of(CONNECTED, SIGN_IN, CLOSED)).allMatch(EngineState::isSettled);
    }

    private static EngineState after(Event... events) {
        EngineState state = HANDSHAKE;
        for (Event event : events) {
            state = SessionMachine.next(state, event);
        }
        return state;
    }

    private static Event told(Notification notification) {
        return new Event.Notified(notification);
    }

    private static EngineState byQlik(Notification notification) {
        return new Closed(new Closure.ByQlik(notification));
    }

    private static EngineState unstated(Optional<QlikUser> user) {
        return new Connected(user, Start.UNSTATED);
    }

    private static Notification onConnected(String state) {
        return Frames.notification("OnConnected", "{'qSessionState':'" + state + "'}");
    }
}
