package io.gangway.doctor.checks;

import io.gangway.login.SignInProblem;
import io.gangway.qlik.engine.Closure;
import io.gangway.qlik.engine.Notification;
import io.gangway.qlik.jsonrpc.CallOutcome;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import io.gangway.qlik.jsonrpc.TransportClose;
import io.gangway.qlik.proxy.Exchange;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/** Failures in half a sentence. Nothing of what libraries say is passed on, as it may hold addresses with tickets. */
final class Words {

    private Words() {}

    static Phrase of(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case UnknownHostException ignored -> {
                    return words("unknown-host");
                }
                case UnresolvedAddressException ignored -> {
                    return words("unknown-host");
                }
                case SSLException ignored -> {
                    return words("not-trusted");
                }
                case HttpTimeoutException ignored -> {
                    return words("timed-out");
                }
                case SocketTimeoutException ignored -> {
                    return words("timed-out");
                }
                case ConnectException ignored -> {
                    return words("not-reachable");
                }
                default -> {}
            }
        }
        return words("broken");
    }

    static Phrase ofStatus(int status) {
        return words("status", "status", status);
    }

    static Phrase of(Exchange exchange) {
        return switch (exchange.result()) {
            case Exchange.Status status -> ofStatus(status.code());
            case Exchange.NoReply(var reason) ->
                switch (reason) {
                    case UNKNOWN_HOST -> words("unknown-host");
                    case NOT_REACHABLE -> words("not-reachable");
                    case NOT_TRUSTED -> words("not-trusted");
                    case TIMED_OUT -> words("timed-out");
                    case BROKEN -> words("broken");
                };
        };
    }

    static Phrase of(Closure closure) {
        return switch (closure) {
            case Closure.NotOpened(var failure) -> of(failure);
            case Closure.ByQlik(var notification) -> words("by-qlik", "notification", name(notification));
            case Closure.NoAnswer(var limit) -> words("silent", "limit", Shown.time(limit));
            case Closure.Lost(var close) -> of(close);
            case Closure.ByUs ignored -> words("interrupted");
        };
    }

    static Phrase of(SignInProblem problem) {
        return switch (problem) {
            case SignInProblem.NoSession(var closure) -> of(closure);
            case SignInProblem.RedemptionFailed(var exchange) -> of(exchange);
            case SignInProblem.NoLoginAddress ignored -> words("no-login-address");
            case SignInProblem.ForeignLoginHost(var host) -> words("foreign-host", "host", host);
            case SignInProblem.TicketRefused ignored -> words("ticket-refused");
            case SignInProblem.SessionNotKnown ignored -> words("session-not-known");
            case SignInProblem.NotStartedHere ignored -> words("stopped");
            case SignInProblem.MalformedReturn ignored -> words("stopped");
            case SignInProblem.TooManyRounds ignored -> words("stopped");
            case SignInProblem.SignInElsewhere ignored -> words("stopped");
            case SignInProblem.SessionOver ignored -> words("stopped");
            case SignInProblem.CookiesBlocked ignored -> words("stopped");
        };
    }

    static Phrase of(CallOutcome<?> outcome) {
        return switch (outcome) {
            case CallOutcome.Answered<?> ignored -> words("answered");
            case CallOutcome.Refused<?>(var error) -> words("refused", "code", error.code());
            case CallOutcome.TimedOut<?> ignored -> words("timed-out");
            case CallOutcome.NotSent<?> ignored -> words("dropped");
            case CallOutcome.ConnectionClosed<?>(var close) -> of(close);
            case CallOutcome.Unreadable<?> ignored -> words("unreadable");
            case CallOutcome.Abandoned<?> ignored -> words("interrupted");
        };
    }

    private static Phrase of(HandshakeFailure failure) {
        return switch (failure) {
            case HandshakeFailure.Refused(int status) -> ofStatus(status);
            case HandshakeFailure.UnknownHost ignored -> words("unknown-host");
            case HandshakeFailure.NotReachable ignored -> words("not-reachable");
            case HandshakeFailure.NotTrusted ignored -> words("not-trusted");
            case HandshakeFailure.TimedOut ignored -> words("timed-out");
            case HandshakeFailure.Broken ignored -> words("broken");
        };
    }

    private static Phrase of(TransportClose close) {
        return switch (close) {
            case TransportClose.ByPeer(int code, var ignored) -> words("closed", "code", code);
            case TransportClose.ByUs ignored -> words("interrupted");
            case TransportClose.Dropped ignored -> words("dropped");
            case TransportClose.TooBig ignored -> words("too-big");
        };
    }

    private static String name(Notification notification) {
        return switch (notification) {
            case Notification.Authenticated ignored -> "OnAuthenticationInformation";
            case Notification.MustAuthenticate ignored -> "OnAuthenticationInformation";
            case Notification.SessionConnected connected -> "OnConnected " + connected.wireName();
            case Notification.ProxyNotice notice -> notice.topic().method();
            case Notification.Unknown unknown -> unknown.method();
        };
    }

    private static Phrase words(String key) {
        return Phrase.text("words." + key);
    }

    private static Phrase words(String key, String name, Object value) {
        return Phrase.text("words." + key, name, Phrase.of(value));
    }
}
