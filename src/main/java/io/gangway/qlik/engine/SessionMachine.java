package io.gangway.qlik.engine;

import io.gangway.qlik.engine.EngineState.Closed;
import io.gangway.qlik.engine.EngineState.Connected;
import io.gangway.qlik.engine.EngineState.Connecting;
import io.gangway.qlik.engine.EngineState.Progress;
import io.gangway.qlik.engine.EngineState.SignInRequired;
import io.gangway.qlik.engine.EngineState.Start;
import java.util.Optional;

/**
 * The transitions between engine states, without time, threads or sockets. The order of messages is not a script
 * (qlik-protocol.md, 2): whatever comes first of a sign-in demand, {@code OnConnected}, a fatal notification or a close
 * settles the session, and a settled end is never left again.
 */
final class SessionMachine {

    private SessionMachine() {}

    static EngineState next(EngineState state, Event event) {
        return switch (state) {
            case Connecting connecting -> whileConnecting(connecting, event);
            case Connected connected -> whileConnected(connected, event);
            case SignInRequired ended -> ended;
            case Closed ended -> ended;
        };
    }

    private static EngineState whileConnecting(Connecting state, Event event) {
        return switch (event) {
            case Event.Upgraded ignored -> new Connecting(Progress.FIRST_MESSAGE, state.user());
            case Event.Nudged ignored -> new Connecting(Progress.NUDGED, state.user());
            case Event.EngineAnswered ignored -> new Connected(state.user(), Start.UNSTATED);
            case Event.Notified(var notification) -> onNotification(state, state.user(), notification);
            case Event.Ended(var closure) -> new Closed(closure);
        };
    }

    private static EngineState whileConnected(Connected state, Event event) {
        return switch (event) {
            case Event.Upgraded ignored -> state;
            case Event.Nudged ignored -> state;
            case Event.EngineAnswered ignored -> state;
            case Event.Notified(var notification) -> onNotification(state, state.user(), notification);
            case Event.Ended(var closure) -> new Closed(closure);
        };
    }

    private static EngineState onNotification(EngineState state, Optional<QlikUser> known, Notification notification) {
        if (notification.isFatal()) {
            return new Closed(new Closure.ByQlik(notification));
        }
        return switch (notification) {
            case Notification.MustAuthenticate(var loginUri) -> new SignInRequired(loginUri);
            case Notification.Authenticated(var user, var ignored) -> authenticated(state, user.or(() -> known));
            case Notification.SessionConnected connected -> new Connected(known, start(connected));
            case Notification.ProxyNotice ignored -> state;
            case Notification.Unknown ignored -> state;
        };
    }

    private static EngineState authenticated(EngineState state, Optional<QlikUser> user) {
        return state instanceof Connected connected
                ? new Connected(user, connected.start())
                : new Connecting(Progress.ENGINE, user);
    }

    private static Start start(Notification.SessionConnected connected) {
        return connected
                .state()
                .map(state -> state == SessionState.SESSION_ATTACHED ? Start.ATTACHED : Start.CREATED)
                .orElse(Start.UNSTATED);
    }

    /** What can happen to a session. */
    sealed interface Event {
        /** The handshake succeeded. */
        record Upgraded() implements Event {}

        /** A cheap call was sent, since nothing came by itself. */
        record Nudged() implements Event {}

        /** That call was answered, so an engine is there. */
        record EngineAnswered() implements Event {}

        record Notified(Notification notification) implements Event {}

        record Ended(Closure closure) implements Event {}
    }
}
