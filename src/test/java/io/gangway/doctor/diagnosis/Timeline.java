package io.gangway.doctor.diagnosis;

import io.gangway.login.evidence.Evidence.Timed;
import io.gangway.login.evidence.HandshakeMode;
import io.gangway.login.evidence.Observation;
import io.gangway.login.evidence.Observation.Credentials;
import io.gangway.login.evidence.Observation.Purpose;
import io.gangway.login.evidence.Observation.Result;
import io.gangway.qlik.NetworkFailure;
import io.gangway.qlik.engine.Closure;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.engine.Notification;
import io.gangway.qlik.engine.ProxyTopic;
import io.gangway.qlik.engine.QlikUser;
import io.gangway.qlik.engine.SessionState;
import io.gangway.qlik.engine.Severity;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import io.gangway.qlik.proxy.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A hand-made timeline, told step by step; half a second goes by between two observations. */
final class Timeline {

    static final String LINUX = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";
    static final String WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36";
    static final QlikUser ANNA = new QlikUser("GANGWAY", "anna");

    private static final Duration STEP = Duration.ofMillis(500);

    private final List<Timed> timed = new ArrayList<>();
    private String userAgent = LINUX;
    private Instant now = Instant.parse("2026-11-20T08:00:00Z");

    List<Timed> timed() {
        return List.copyOf(timed);
    }

    Timeline add(Observation observation) {
        timed.add(new Timed(now, observation));
        now = now.plus(STEP);
        return this;
    }

    Timeline after(Duration pause) {
        now = now.plus(pause);
        return this;
    }

    Timeline withBrowser(String browser) {
        userAgent = browser;
        return this;
    }

    Timeline seen(boolean ownCookie, boolean embedded) {
        return add(new Observation.BrowserSeen(ownCookie, embedded));
    }

    /** Opened without ticket and state. */
    Timeline opened() {
        return add(new Observation.Arrived(Optional.empty(), Optional.empty()));
    }

    Timeline cameBack(String ticket, String state) {
        return add(new Observation.Arrived(Optional.of(ticket), Optional.of(state)));
    }

    Timeline wantsSignIn(Credentials with, String loginUri) {
        Optional<String> uri = Optional.of(loginUri);
        return tried(with)
                .add(new Observation.Notified(new Notification.MustAuthenticate(uri)))
                .settled(with, new EngineState.SignInRequired(uri));
    }

    Timeline sentTo(String scheme, String host, String path, String state) {
        return add(new Observation.SentToSignIn(scheme, host, -1, path, state));
    }

    /** Opened, asked to sign in, and sent to Qlik's form. */
    Timeline goesToSignIn(String state) {
        return opened().wantsSignIn(Credentials.NOTHING, Samples.LOGIN_URI)
                .sentTo("https", "sense.example.com", "/internal_forms_authentication/", state);
    }

    Timeline probed(int status, String... headers) {
        return asked(Purpose.PROBE, status, List.of(headers), List.of())
                .add(new Observation.ModeChosen(
                        status == 404 ? HandshakeMode.WEBSOCKET : HandshakeMode.HTTP,
                        "/qps/csrftoken answered " + status));
    }

    Timeline asked(Purpose purpose, int status, List<String> headers, List<String> cookies) {
        return add(new Observation.Asked(
                purpose,
                new Exchange(
                        "GET",
                        "/qps/csrftoken",
                        new Exchange.Status(status, headers, cookies),
                        Duration.ofMillis(20))));
    }

    Timeline noReply(Purpose purpose, NetworkFailure reason) {
        return add(new Observation.Asked(
                purpose, new Exchange("GET", "/qps/csrftoken", new Exchange.NoReply(reason), Duration.ofMillis(20))));
    }

    Timeline tried(Credentials with, String... cookies) {
        return add(new Observation.SocketTried(
                with, "/app/engineData", "https://sense.example.com", userAgent, List.of(cookies)));
    }

    Timeline settled(Credentials with, EngineState state) {
        return add(new Observation.SocketSettled(with, state, Duration.ofMillis(80)));
    }

    Timeline notOpened(Credentials with, HandshakeFailure failure) {
        return tried(with).settled(with, new EngineState.Closed(new Closure.NotOpened(failure)));
    }

    Timeline refusedUpgrade(Credentials with, int status) {
        return notOpened(with, new HandshakeFailure.Refused(status));
    }

    Timeline connected(Credentials with, QlikUser user) {
        return tried(with)
                .add(new Observation.Notified(new Notification.Authenticated(Optional.of(user), Optional.empty())))
                .settled(with, new EngineState.Connected(Optional.of(user), EngineState.Start.CREATED));
    }

    Timeline redeemed(String ticket, Result result, int sinceRedirect, int sinceReturn) {
        return add(new Observation.Redeemed(
                ticket, result, Duration.ofSeconds(sinceRedirect), Duration.ofSeconds(sinceReturn)));
    }

    /** Came back with the ticket, which Qlik did not take in the socket's address. */
    Timeline ticketRefused(String ticket, String state, int sinceRedirect, int sinceReturn) {
        return cameBack(ticket, state)
                .probed(404)
                .wantsSignIn(Credentials.TICKET, Samples.LOGIN_URI)
                .redeemed(ticket, Result.REFUSED, sinceRedirect, sinceReturn)
                .stopped("TicketRefused");
    }

    Timeline saidInTheSocket(Credentials with, Notification notification) {
        return tried(with)
                .add(new Observation.Notified(notification))
                .settled(with, new EngineState.Closed(new Closure.ByQlik(notification)))
                .stopped("NoSession");
    }

    Timeline said(ProxyTopic topic) {
        return saidInTheSocket(
                Credentials.COOKIE,
                new Notification.ProxyNotice(topic, Severity.FATAL, Optional.empty(), Optional.empty()));
    }

    Timeline engineSaid(SessionState state) {
        return saidInTheSocket(Credentials.COOKIE, new Notification.SessionConnected(Optional.of(state), state.name()));
    }

    Timeline stopped(String problem) {
        return add(new Observation.Stopped(problem));
    }
}
