package io.gangway.ui;

import static io.gangway.qlik.WhoCanAct.ADMINISTRATOR;
import static io.gangway.qlik.WhoCanAct.DEVELOPERS;
import static io.gangway.qlik.WhoCanAct.NOBODY;
import static io.gangway.qlik.WhoCanAct.USER;
import static io.gangway.ui.Trouble.Remedy.SIGN_IN;
import static io.gangway.ui.Trouble.Remedy.SIGN_IN_AGAIN;
import static io.gangway.ui.Trouble.Remedy.TRY_AGAIN;

import io.gangway.login.SignInProblem;
import io.gangway.qlik.engine.Closure;
import io.gangway.qlik.engine.EngineError;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.engine.Notification;
import io.gangway.qlik.engine.ProxyTopic;
import io.gangway.qlik.engine.SessionState;
import io.gangway.qlik.jsonrpc.CallOutcome;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import io.gangway.qlik.jsonrpc.TransportClose;
import io.gangway.qlik.proxy.Exchange;
import java.time.Duration;

/** Which trouble each bad end is. Every case has one: the compiler sees to it. */
final class Troubles {

    static final Trouble NO_PUBLIC_ADDRESS = new Trouble("no-public-address", TRY_AGAIN, ADMINISTRATOR);
    static final Trouble SIGNED_OUT = new Trouble("signed-out", SIGN_IN, USER);
    static final Trouble SIGNED_OUT_ELSEWHERE = new Trouble("session-logged-out", SIGN_IN_AGAIN, USER);
    static final Trouble FORGOTTEN = new Trouble("forgotten", SIGN_IN, USER);
    static final Trouble SIGN_OUT_FAILED = new Trouble("sign-out-failed", TRY_AGAIN, NOBODY);
    static final Trouble SESSION_GONE = new Trouble("session-gone", SIGN_IN_AGAIN, USER);
    static final Trouble NOT_HANDED_OVER = new Trouble("not-handed-over", SIGN_IN_AGAIN, USER);
    static final Trouble OURS = new Trouble("ours", TRY_AGAIN, DEVELOPERS);

    private Troubles() {}

    static Trouble of(SignInProblem problem) {
        return switch (problem) {
            case SignInProblem.NotStartedHere ignored -> new Trouble("not-started-here", SIGN_IN, USER);
            case SignInProblem.MalformedReturn(boolean several) ->
                new Trouble(several ? "several-tickets" : "malformed-ticket", SIGN_IN, USER);
            case SignInProblem.TicketRefused ignored -> new Trouble("ticket-refused", SIGN_IN_AGAIN, USER);
            case SignInProblem.NoLoginAddress ignored -> new Trouble("no-login-address", TRY_AGAIN, ADMINISTRATOR);
            case SignInProblem.ForeignLoginHost(var host) ->
                new Trouble("foreign-login-host", TRY_AGAIN, ADMINISTRATOR, host);
            case SignInProblem.TooManyRounds ignored -> new Trouble("too-many-rounds", SIGN_IN_AGAIN, ADMINISTRATOR);
            case SignInProblem.SignInElsewhere ignored -> new Trouble("sign-in-elsewhere", SIGN_IN, USER);
            case SignInProblem.RedemptionFailed(var exchange) -> redemptionFailed(exchange);
            case SignInProblem.SessionNotKnown ignored ->
                new Trouble("session-not-known", SIGN_IN_AGAIN, ADMINISTRATOR);
            case SignInProblem.SessionOver ignored -> SESSION_GONE;
            case SignInProblem.CookiesBlocked ignored -> new Trouble("cookies-blocked", TRY_AGAIN, USER);
            case SignInProblem.NoSession(var closure) -> of(closure);
        };
    }

    /** What to say of a session that is over, in the words of its last state. */
    static Trouble ofEnd(EngineState state) {
        return state instanceof EngineState.Closed(Closure closure) ? of(closure) : SESSION_GONE;
    }

    static Trouble of(Closure closure) {
        return switch (closure) {
            case Closure.NotOpened(var failure) -> of(failure);
            case Closure.ByQlik(var notification) -> of(notification);
            case Closure.NoAnswer(var limit) -> new Trouble("no-answer", TRY_AGAIN, NOBODY, seconds(limit));
            case Closure.Lost(var close) -> of(close);
            case Closure.ByUs ignored -> new Trouble("lost", TRY_AGAIN, NOBODY);
        };
    }

    /** What to say of a call without an answer, on a session that has not said why it is over. */
    static Trouble of(CallOutcome<?> outcome) {
        return switch (outcome) {
            case CallOutcome.Answered<?> ignored -> OURS;
            case CallOutcome.Refused<?>(var error) -> {
                EngineError known = EngineError.of(error.code());
                boolean wantsSignIn =
                        known == EngineError.HTTP_UNAUTHORIZED || known == EngineError.USER_AUTHENTICATION_FAILED;
                yield new Trouble(
                        "engine-error",
                        wantsSignIn ? SIGN_IN_AGAIN : TRY_AGAIN,
                        known.whoCanAct(),
                        known.sentence(),
                        error.code());
            }
            case CallOutcome.TimedOut<?>(var limit) -> new Trouble("list-timeout", TRY_AGAIN, NOBODY, seconds(limit));
            case CallOutcome.NotSent<?> ignored -> new Trouble("lost", TRY_AGAIN, NOBODY);
            case CallOutcome.ConnectionClosed<?>(var close) -> of(close);
            case CallOutcome.Unreadable<?> ignored -> new Trouble("unreadable-list", TRY_AGAIN, DEVELOPERS);
            case CallOutcome.Abandoned<?> ignored -> new Trouble("lost", TRY_AGAIN, NOBODY);
        };
    }

    private static Trouble redemptionFailed(Exchange exchange) {
        return switch (exchange.result()) {
            case Exchange.Status(int status, var ignored, var alsoIgnored) -> refused(status);
            case Exchange.NoReply(var ignored) -> new Trouble("no-redemption", SIGN_IN_AGAIN, NOBODY);
        };
    }

    private static Trouble of(HandshakeFailure failure) {
        return switch (failure) {
            case HandshakeFailure.Refused(int status) -> refused(status);
            case HandshakeFailure.UnknownHost(var host) -> new Trouble("unknown-host", TRY_AGAIN, ADMINISTRATOR, host);
            case HandshakeFailure.NotReachable(var host, int port) ->
                new Trouble("not-reachable", TRY_AGAIN, ADMINISTRATOR, host, Integer.toString(port));
            case HandshakeFailure.NotTrusted ignored -> new Trouble("not-trusted", TRY_AGAIN, ADMINISTRATOR);
            case HandshakeFailure.TimedOut(var limit) -> new Trouble("no-answer", TRY_AGAIN, NOBODY, seconds(limit));
            case HandshakeFailure.Broken ignored -> new Trouble("not-qlik", TRY_AGAIN, ADMINISTRATOR);
        };
    }

    /** What the proxy means by each status of a refused upgrade: qlik-protocol.md, 4.4, 4.6 and 4.7. */
    private static Trouble refused(int status) {
        return switch (status) {
            case 400 -> new Trouble("refused-400", TRY_AGAIN, ADMINISTRATOR);
            case 401 -> new Trouble("refused-401", TRY_AGAIN, ADMINISTRATOR);
            case 403 -> new Trouble("refused-403", TRY_AGAIN, ADMINISTRATOR);
            case 404 -> new Trouble("refused-404", TRY_AGAIN, ADMINISTRATOR);
            case 500, 502, 503, 504 -> new Trouble("refused-503", TRY_AGAIN, NOBODY, Integer.toString(status));
            default -> new Trouble("refused", TRY_AGAIN, ADMINISTRATOR, Integer.toString(status));
        };
    }

    private static Trouble of(TransportClose close) {
        return switch (close) {
            case TransportClose.TooBig(long limit) ->
                new Trouble("too-big", TRY_AGAIN, ADMINISTRATOR, Long.toString(limit >> 20));
            case TransportClose.ByPeer ignored -> new Trouble("lost", TRY_AGAIN, NOBODY);
            case TransportClose.ByUs ignored -> new Trouble("lost", TRY_AGAIN, NOBODY);
            case TransportClose.Dropped ignored -> new Trouble("lost", TRY_AGAIN, NOBODY);
        };
    }

    private static Trouble of(Notification notification) {
        return switch (notification) {
            case Notification.Authenticated ignored -> SESSION_GONE;
            case Notification.MustAuthenticate ignored -> SESSION_GONE;
            case Notification.SessionConnected(var state, var ignored) ->
                state.map(Troubles::of).orElse(SESSION_GONE);
            case Notification.ProxyNotice notice -> of(notice.topic());
            case Notification.Unknown(var method, var ignored, var json) ->
                new Trouble("closed-by-qlik", SIGN_IN_AGAIN, ADMINISTRATOR, method);
        };
    }

    private static Trouble of(ProxyTopic topic) {
        return switch (topic) {
            case SESSION_TIMED_OUT -> new Trouble("session-timed-out", SIGN_IN_AGAIN, USER);
            case SESSION_LOGGED_OUT -> SIGNED_OUT_ELSEWHERE;
            case SESSION_CLOSED -> new Trouble("session-closed", SIGN_IN_AGAIN, USER);
            case LICENSE_ACCESS_DENIED -> new Trouble("license-access-denied", TRY_AGAIN, ADMINISTRATOR);
            case LICENSE_ACCESS_DENIED_PENDING_USER_SYNC -> new Trouble("license-pending-sync", TRY_AGAIN, NOBODY);
            case MAX_PARALLEL_SESSIONS_EXCEEDED -> new Trouble("too-many-sessions", TRY_AGAIN, USER);
            case EXCESS_LICENSE_ASSIGNMENT -> new Trouble("excess-license", TRY_AGAIN, ADMINISTRATOR);
            case NO_ENGINE_AVAILABLE -> new Trouble("no-engine", TRY_AGAIN, ADMINISTRATOR);
            case ENGINE_WEBSOCKET_FAILED -> new Trouble("engine-failed", TRY_AGAIN, NOBODY);
            case NO_REPOSITORY_AVAILABLE -> new Trouble("no-repository", TRY_AGAIN, ADMINISTRATOR);
            case REPOSITORY_WEBSOCKET_FAILED -> new Trouble("repository-failed", TRY_AGAIN, ADMINISTRATOR);
            case NO_DATA_PREP_SERVICE_AVAILABLE, DATA_PREP_SERVICE_WEBSOCKET_FAILED ->
                new Trouble("data-prep", TRY_AGAIN, ADMINISTRATOR);
            case NO_PRINTING_SERVICE_AVAILABLE -> new Trouble("no-printing", TRY_AGAIN, ADMINISTRATOR);
        };
    }

    private static Trouble of(SessionState state) {
        return switch (state) {
            case SESSION_CREATED, SESSION_ATTACHED -> SESSION_GONE;
            case SESSION_ERROR_NO_LICENSE -> new Trouble("engine-no-license", TRY_AGAIN, ADMINISTRATOR);
            case SESSION_ERROR_LICENSE_RENEW -> new Trouble("engine-license-renew", TRY_AGAIN, NOBODY);
            case SESSION_ERROR_LIMIT_EXCEEDED -> new Trouble("engine-session-limit", TRY_AGAIN, ADMINISTRATOR);
            case SESSION_ERROR_SECURITY_HEADER_CHANGED ->
                new Trouble("security-header-changed", SIGN_IN_AGAIN, ADMINISTRATOR);
            case SESSION_ACCESS_CONTROL_SETUP_FAILURE -> new Trouble("access-control", TRY_AGAIN, ADMINISTRATOR);
            case SESSION_ERROR_APP_ACCESS_DENIED -> new Trouble("app-access-denied", TRY_AGAIN, ADMINISTRATOR);
            case SESSION_ERROR_APP_FAILURE -> new Trouble("app-failure", TRY_AGAIN, ADMINISTRATOR);
        };
    }

    private static String seconds(Duration duration) {
        return Long.toString(duration.toSeconds());
    }
}
