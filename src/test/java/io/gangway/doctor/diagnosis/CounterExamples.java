package io.gangway.doctor.diagnosis;

import static io.gangway.doctor.diagnosis.Samples.LOGIN_URI;
import static io.gangway.doctor.diagnosis.Samples.S1;
import static io.gangway.doctor.diagnosis.Samples.S2;
import static io.gangway.doctor.diagnosis.Samples.T1;
import static io.gangway.doctor.diagnosis.Samples.T2;
import static io.gangway.doctor.diagnosis.Samples.setUp;

import io.gangway.login.evidence.Observation;
import io.gangway.login.evidence.Observation.Credentials;
import io.gangway.login.evidence.Observation.Purpose;
import io.gangway.login.evidence.Observation.Result;
import io.gangway.qlik.engine.Closure;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.engine.Notification;
import io.gangway.qlik.engine.ProxyTopic;
import io.gangway.qlik.engine.SessionState;
import io.gangway.qlik.engine.Severity;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import io.gangway.qlik.jsonrpc.TransportClose;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** For each cause a timeline that looks much like it and must not name it first. */
final class CounterExamples {

    private CounterExamples() {}

    static Stream<Example> all() {
        return Stream.of(saidByQlik(), connections(), refusals(), ways(), tickets(), timing())
                .flatMap(stream -> stream);
    }

    private static Stream<Example> saidByQlik() {
        return Stream.of(
                said(Cause.TOO_MANY_SESSIONS, ProxyTopic.LICENSE_ACCESS_DENIED),
                said(Cause.LICENCE_BEING_SYNCED, ProxyTopic.LICENSE_ACCESS_DENIED),
                said(Cause.NO_LICENCE, ProxyTopic.MAX_PARALLEL_SESSIONS_EXCEEDED),
                said(Cause.LICENCE_EXCEEDED, ProxyTopic.LICENSE_ACCESS_DENIED),
                said(Cause.SESSION_TIMED_OUT, ProxyTopic.SESSION_CLOSED),
                said(Cause.SIGNED_OUT, ProxyTopic.SESSION_TIMED_OUT),
                said(Cause.SESSION_CLOSED, ProxyTopic.SESSION_LOGGED_OUT),
                said(Cause.NO_ENGINE, ProxyTopic.ENGINE_WEBSOCKET_FAILED),
                said(Cause.ENGINE_LOST, ProxyTopic.NO_ENGINE_AVAILABLE),
                said(Cause.NO_REPOSITORY, ProxyTopic.NO_ENGINE_AVAILABLE),
                said(Cause.OTHER_SERVICE_MISSING, ProxyTopic.NO_REPOSITORY_AVAILABLE),
                engine(Cause.ENGINE_WITHOUT_LICENCE, SessionState.SESSION_ERROR_LIMIT_EXCEEDED),
                engine(Cause.ENGINE_WITHOUT_LICENCE, SessionState.SESSION_ERROR_LICENSE_RENEW),
                engine(Cause.ENGINE_RENEWS_LICENCE, SessionState.SESSION_ERROR_NO_LICENSE),
                engine(Cause.ENGINE_SESSION_LIMIT, SessionState.SESSION_ERROR_NO_LICENSE),
                engine(Cause.SECURITY_HEADER_CHANGED, SessionState.SESSION_ACCESS_CONTROL_SETUP_FAILURE),
                engine(Cause.ACCESS_RULES_FAILED, SessionState.SESSION_ERROR_SECURITY_HEADER_CHANGED),
                engine(Cause.APP_NOT_OPENED, SessionState.SESSION_ERROR_LIMIT_EXCEEDED),
                Example.of(
                        Cause.CLOSED_FOR_UNKNOWN_REASON,
                        "an unknown notification that is only a notice, then a cut",
                        opened().add(new Observation.Notified(
                                        new Notification.Unknown("OnSomethingNew", Severity.NOTICE, "{}")))
                                .settled(
                                        Credentials.COOKIE,
                                        new EngineState.Closed(new Closure.Lost(new TransportClose.Dropped())))
                                .stopped("NoSession")));
    }

    private static Stream<Example> connections() {
        return Stream.of(
                notOpened(Cause.CERTIFICATE_FOR_ANOTHER_HOST, new HandshakeFailure.NotTrusted("NotAfter: yesterday")),
                notOpened(Cause.CERTIFICATE_EXPIRED, new HandshakeFailure.NotTrusted("PKIX path building failed")),
                notOpened(Cause.CERTIFICATE_UNKNOWN, new HandshakeFailure.NotTrusted("No name matching x found")),
                notOpened(Cause.HOST_UNKNOWN, new HandshakeFailure.NotReachable("sense.example.com", 443)),
                notOpened(Cause.HOST_NOT_REACHABLE, new HandshakeFailure.UnknownHost("sense.example.com")),
                closed(Cause.MESSAGE_TOO_BIG, new Closure.Lost(new TransportClose.ByPeer(1009, ""))));
    }

    private static Stream<Example> refusals() {
        return Stream.of(
                notOpened(Cause.VIRTUAL_PROXY_NOT_LINKED, new HandshakeFailure.Refused(404)),
                notOpened(Cause.PREFIX_WRONG, new HandshakeFailure.Refused(400)),
                Example.of(
                        Cause.PREFIX_WRONG,
                        "an older server has no tokens, and the ticket was refused",
                        new Timeline().goesToSignIn(S1).ticketRefused(T1, S1, 20, 1)),
                notOpened(Cause.SERVER_NOT_READY, new HandshakeFailure.TimedOut(Duration.ofSeconds(30))),
                notOpened(Cause.GUARD_IN_FRONT, new HandshakeFailure.Refused(403)),
                notOpened(Cause.WEBSOCKET_NOT_PASSED_ON, new HandshakeFailure.Refused(404)),
                Example.of(
                        Cause.CROSS_SITE_CHECK,
                        "socket refused with 403 by a server without tokens",
                        returned()
                                .probed(404)
                                .refusedUpgrade(Credentials.TICKET, 403)
                                .redeemed(T1, Result.UNCLEAR, 20, 1)
                                .stopped("NoSession")),
                Example.of(
                        Cause.CROSS_SITE_CHECK,
                        "refused with 403 at first, then another way, then too many sessions",
                        returned()
                                .refusedUpgrade(Credentials.TICKET, 403)
                                .asked(Purpose.REDEEM, 204, List.of("qlik-csrf-token"), List.of("X-Qlik-Session"))
                                .said(ProxyTopic.MAX_PARALLEL_SESSIONS_EXCEEDED)),
                Example.of(
                        Cause.HOST_NOT_ALLOWED,
                        "a server that answers everybody without a session with 403",
                        returned()
                                .probed(403)
                                .asked(Purpose.REDEEM, 403, List.of(), List.of())
                                .redeemed(T1, Result.REFUSED, 20, 1)
                                .stopped("TicketRefused")));
    }

    private static Stream<Example> ways() {
        String idp = "https://login.elsewhere.example/adfs/ls?SAMLRequest=1";
        return Stream.of(
                Example.of(
                        Cause.SIGN_IN_ON_INTERNAL_HOST,
                        "an identity provider",
                        opened().wantsSignIn(Credentials.NOTHING, idp)
                                .add(new Observation.ForeignSignIn("login.elsewhere.example"))
                                .stopped("ForeignLoginHost")),
                Example.of(
                        Cause.SIGN_IN_ON_FOREIGN_HOST,
                        "a machine name",
                        opened().add(new Observation.ForeignSignIn("qlikserver"))
                                .stopped("ForeignLoginHost")),
                Example.of(
                        Cause.SIGN_IN_WITHOUT_ADDRESS,
                        "an address on a foreign host",
                        opened().add(new Observation.ForeignSignIn("login.elsewhere.example"))
                                .stopped("ForeignLoginHost")),
                new Example(
                        Cause.HTTP_HTTPS_MIX,
                        "a cookie of http, where http is set",
                        opened().sentTo("http", "sense.example.com", "/internal_forms_authentication/", S1)
                                .cameBack(T1, S1)
                                .tried(Credentials.TICKET, "X-Qlik-Session-HTTP")
                                .redeemed(T1, Result.REFUSED, 20, 1)
                                .stopped("TicketRefused"),
                        setUp("http://sense.example.com")),
                Example.of(
                        Cause.HTTP_HTTPS_MIX,
                        "TLS ends before Qlik, where this cookie has served before",
                        opened().tried(Credentials.COOKIE, "X-Qlik-Session-HTTP")
                                .settled(
                                        Credentials.COOKIE,
                                        new EngineState.Connected(Optional.empty(), EngineState.Start.CREATED))
                                .goesToSignIn(S1)
                                .cameBack(T1, S1)
                                .tried(Credentials.TICKET, "X-Qlik-Session-HTTP")
                                .redeemed(T1, Result.REFUSED, 20, 1)
                                .stopped("TicketRefused")),
                Example.of(
                        Cause.HTTP_HTTPS_MIX,
                        "such a cookie, and too many sessions",
                        returned()
                                .asked(Purpose.REDEEM, 204, List.of("qlik-csrf-token"), List.of("X-Qlik-Session-HTTP"))
                                .said(ProxyTopic.MAX_PARALLEL_SESSIONS_EXCEEDED)),
                new Example(
                        Cause.OTHER_VIRTUAL_PROXY,
                        "sign-in page with our prefix",
                        opened().sentTo("https", "sense.example.com", "/sales/internal_forms_authentication/", S1)
                                .cameBack(T1, S1)
                                .redeemed(T1, Result.REFUSED, 20, 1)
                                .stopped("TicketRefused"),
                        setUp("https://sense.example.com/sales")),
                Example.of(
                        Cause.OTHER_VIRTUAL_PROXY,
                        "an identity provider's page",
                        opened().sentTo("https", "idp.example.com", "/adfs/ls", S1)
                                .cameBack(T1, S1)
                                .redeemed(T1, Result.REFUSED, 20, 1)
                                .stopped("TicketRefused")),
                Example.of(
                        Cause.WRONG_SIGN_IN_MODULE,
                        "a form for Windows that worked, since a ticket came",
                        new Timeline()
                                .withBrowser(Timeline.WINDOWS)
                                .goesToSignIn(S1)
                                .ticketRefused(T1, S1, 20, 1)),
                Example.of(
                        Cause.WRONG_SIGN_IN_MODULE,
                        "three tabs on Windows in a row",
                        new Timeline()
                                .withBrowser(Timeline.WINDOWS)
                                .goesToSignIn(S1)
                                .goesToSignIn(S2)
                                .opened()
                                .wantsSignIn(Credentials.NOTHING, LOGIN_URI)
                                .stopped("TooManyRounds")),
                Example.of(
                        Cause.RETURN_MALFORMED,
                        "an unknown state",
                        new Timeline().seen(true, false).cameBack(T1, S2).stopped("NotStartedHere")),
                Example.of(
                        Cause.SIGN_IN_TOOK_TOO_LONG,
                        "back after nine minutes, refused",
                        new Timeline()
                                .goesToSignIn(S1)
                                .after(Duration.ofMinutes(9))
                                .ticketRefused(T1, S1, 540, 1)),
                Example.of(
                        Cause.RETURN_USED_BEFORE,
                        "the same ticket and state once more after a success",
                        Samples.goodSignIn().cameBack(T1, S1).connected(Credentials.COOKIE, Timeline.ANNA)),
                Example.of(
                        Cause.OWN_COOKIE_LOST,
                        "unknown state, and our cookie came",
                        new Timeline().seen(true, true).cameBack(T1, S2).stopped("NotStartedHere")),
                Example.of(
                        Cause.ADDRESS_PASSED_ON,
                        "our cookie is missing in a frame",
                        new Timeline().seen(false, true).cameBack(T1, S2).stopped("NotStartedHere")),
                Example.of(
                        Cause.TICKET_NOT_ASKED_FOR,
                        "a state, but an unknown one",
                        new Timeline().seen(true, false).cameBack(T1, S2).stopped("NotStartedHere")),
                Example.of(
                        Cause.SIGN_IN_ELSEWHERE,
                        "the other tab came back refused",
                        new Timeline()
                                .goesToSignIn(S1)
                                .opened()
                                .stopped("SignInElsewhere")
                                .ticketRefused(T1, S1, 20, 1)),
                Example.of(
                        Cause.TICKET_LOST,
                        "another tab opened meanwhile, and the ticket came",
                        new Timeline().goesToSignIn(S1).opened().ticketRefused(T1, S1, 20, 1)));
    }

    private static Stream<Example> tickets() {
        return Stream.of(
                Example.of(
                        Cause.TICKET_USED,
                        "refused 70 s after the return",
                        new Timeline().goesToSignIn(S1).ticketRefused(T1, S1, 20, 70)),
                Example.of(
                        Cause.TICKET_USED,
                        "came again after it had been refused as too old",
                        new Timeline()
                                .goesToSignIn(S1)
                                .ticketRefused(T1, S1, 20, 70)
                                .cameBack(T1, S1)
                                .stopped("TicketRefused")),
                Example.of(
                        Cause.TICKET_USED,
                        "refused when it came for the first time",
                        new Timeline().goesToSignIn(S1).ticketRefused(T1, S1, 20, 1)),
                Example.of(
                        Cause.TICKET_REFUSED,
                        "back 66 s after the redirect",
                        new Timeline().goesToSignIn(S1).ticketRefused(T1, S1, 66, 1)),
                Example.of(
                        Cause.TICKET_REFUSED,
                        "came for the second time",
                        new Timeline()
                                .goesToSignIn(S1)
                                .cameBack(T1, S1)
                                .redeemed(T1, Result.UNCLEAR, 20, 1)
                                .ticketRefused(T1, S1, 20, 1)),
                Example.of(
                        Cause.TICKET_REFUSED,
                        "a host is missing in the allow list",
                        returned()
                                .probed(401)
                                .asked(Purpose.REDEEM, 403, List.of(), List.of())
                                .redeemed(T1, Result.REFUSED, 20, 1)
                                .stopped("TicketRefused")),
                Example.of(
                        Cause.TICKET_EXPIRED,
                        "refused 59 s after the redirect",
                        new Timeline().goesToSignIn(S1).ticketRefused(T2, S1, 58, 1)),
                new Example(
                        Cause.TICKET_FOR_ANOTHER_VIRTUAL_PROXY,
                        "a session cookie with our prefix",
                        opened().sentTo("https", "sense.example.com", "/sales/internal_forms_authentication/", S1)
                                .cameBack(T1, S1)
                                .tried(Credentials.TICKET, "X-Qlik-Session-sales")
                                .redeemed(T1, Result.REFUSED, 20, 1)
                                .stopped("TicketRefused"),
                        setUp("https://sense.example.com/sales")),
                Example.of(
                        Cause.OTHER_NODE,
                        "several addresses, and a ticket that was refused late",
                        new Timeline()
                                .add(new Observation.Resolved("sense.example.com", List.of("10.0.0.1", "10.0.0.2")))
                                .goesToSignIn(S1)
                                .ticketRefused(T1, S1, 20, 70)));
    }

    private static Stream<Example> timing() {
        return Stream.of(
                notOpened(Cause.SILENT_SOCKET, new HandshakeFailure.TimedOut(Duration.ofSeconds(30))),
                closed(Cause.COLD_SERVER, new Closure.NoAnswer(Duration.ofSeconds(30))),
                closed(Cause.CONNECTION_DROPPED, new Closure.Lost(new TransportClose.TooBig(1))),
                Example.of(
                        Cause.SIGN_IN_ABANDONED,
                        "came back twice with the state alone",
                        new Timeline()
                                .goesToSignIn(S1)
                                .add(new Observation.Arrived(Optional.empty(), Optional.of(S1)))
                                .sentTo("https", "sense.example.com", "/internal_forms_authentication/", S2)
                                .add(new Observation.Arrived(Optional.empty(), Optional.of(S2)))
                                .stopped("TooManyRounds")),
                Example.of(Cause.ANONYMOUS, "signed in as somebody", Samples.goodSignIn()),
                Example.of(Cause.UNEXPLAINED, "a stop beside a known cause", opened().said(ProxyTopic.SESSION_CLOSED)),
                Example.of(
                        Cause.UNEXPLAINED,
                        "still on the way",
                        opened().settled(Credentials.NOTHING, new EngineState.SignInRequired(Optional.of(LOGIN_URI)))));
    }

    private static Example said(Cause cause, ProxyTopic topic) {
        return Example.of(cause, topic.method(), opened().said(topic));
    }

    private static Example engine(Cause cause, SessionState state) {
        return Example.of(cause, state.name(), opened().engineSaid(state));
    }

    private static Example notOpened(Cause cause, HandshakeFailure failure) {
        return Example.of(
                cause,
                failure.toString(),
                opened().notOpened(Credentials.NOTHING, failure).stopped("NoSession"));
    }

    private static Example closed(Cause cause, Closure closure) {
        return Example.of(
                cause,
                closure.toString(),
                opened().settled(Credentials.COOKIE, new EngineState.Closed(closure))
                        .stopped("NoSession"));
    }

    private static Timeline opened() {
        return new Timeline().seen(true, false).opened();
    }

    private static Timeline returned() {
        return new Timeline().goesToSignIn(S1).cameBack(T1, S1);
    }
}
