package io.gangway.doctor.diagnosis;

import io.gangway.qlik.engine.Closure;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.engine.Notification;
import io.gangway.qlik.engine.QlikUser;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import io.gangway.qlik.jsonrpc.TransportClose;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts states and ends of engine sessions, and what Qlik pushes, into words. */
final class SessionText {

    private static final Pattern METHOD = Pattern.compile("On[A-Z][A-Za-z]{2,40}");

    private final Discretion discretion;

    SessionText(Discretion discretion) {
        this.discretion = discretion;
    }

    String of(EngineState state) {
        return switch (state) {
            case EngineState.Connecting(var progress, var ignored) -> "connecting, " + inWords(progress);
            case EngineState.SignInRequired(var loginUri) -> "Qlik wants a sign-in" + at(loginUri);
            case EngineState.Connected(var user, var start) ->
                "connected as %s, session %s".formatted(whom(user), inWords(start));
            case EngineState.Closed(var closure) -> of(closure);
        };
    }

    String of(Notification notification) {
        return switch (notification) {
            case Notification.Authenticated(var user, var ignored) -> "that it knows the browser as " + whom(user);
            case Notification.MustAuthenticate(var loginUri) -> "that a sign-in is needed" + at(loginUri);
            case Notification.SessionConnected(var state, var ignored) ->
                "OnConnected, " + state.map(Enum::name).orElse("a state that is not documented");
            case Notification.ProxyNotice(var topic, var severity, var ignored, var message) ->
                "%s (%s)%s"
                        .formatted(
                                topic.method(),
                                inWords(severity),
                                message.map(text -> ": “" + discretion.words(text) + "”")
                                        .orElse(""));
            case Notification.Unknown(var method, var severity, var ignored) ->
                "%s (%s), which is not documented"
                        .formatted(METHOD.matcher(method).matches() ? method : Discretion.LEFT_OUT, inWords(severity));
        };
    }

    private String of(Closure closure) {
        return switch (closure) {
            case Closure.NotOpened(var failure) -> "not opened, " + of(failure);
            case Closure.ByQlik(var notification) -> "closed by Qlik, which said " + of(notification);
            case Closure.NoAnswer(var limit) -> "open, and silent for " + limit.toSeconds() + " s";
            case Closure.Lost(var close) -> of(close);
            case Closure.ByUs ignored -> "closed by Gangway";
        };
    }

    private String of(HandshakeFailure failure) {
        return switch (failure) {
            case HandshakeFailure.Refused(int status) -> "status " + status;
            case HandshakeFailure.UnknownHost(var host) -> discretion.host(host) + " has no address";
            case HandshakeFailure.NotReachable(var host, int port) ->
                "nothing accepts connections at %s:%d".formatted(discretion.host(host), port);
            case HandshakeFailure.NotTrusted(var reason) -> "TLS failed: " + discretion.words(reason);
            case HandshakeFailure.TimedOut(var limit) -> "no answer within " + limit.toSeconds() + " s";
            case HandshakeFailure.Broken ignored -> "the answer was not WebSocket";
        };
    }

    private String of(TransportClose close) {
        return switch (close) {
            case TransportClose.ByPeer(int code, var reason) ->
                "closed by the server with code " + code
                        + (reason.isBlank() ? "" : ": “" + discretion.words(reason) + "”");
            case TransportClose.ByUs ignored -> "closed by Gangway";
            case TransportClose.Dropped ignored -> "dropped without a word (1006)";
            case TransportClose.TooBig(long limit) -> "a message was above the limit of " + (limit >> 20) + " MiB";
        };
    }

    private String at(Optional<String> loginUri) {
        return loginUri.map(uri -> " at " + discretion.address(uri)).orElse(" and names no address");
    }

    private static String whom(Optional<QlikUser> user) {
        return user.map(known -> known.isAnonymous() ? "an anonymous user" : "a user")
                .orElse("nobody named");
    }

    private static String inWords(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
