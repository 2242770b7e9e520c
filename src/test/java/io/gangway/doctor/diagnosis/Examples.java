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
import io.gangway.qlik.NetworkFailure;
import io.gangway.qlik.engine.Closure;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.engine.Notification;
import io.gangway.qlik.engine.ProxyTopic;
import io.gangway.qlik.engine.QlikUser;
import io.gangway.qlik.engine.SessionState;
import io.gangway.qlik.engine.Severity;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import io.gangway.qlik.jsonrpc.TransportClose;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** For each cause at least one timeline that has to name it first. */
final class Examples {

    private static final String SALES = "https://sense.example.com/sales";

    private Examples() {}

    static Stream<Example> all() {
        return Stream.of(saidByQlik(), connections(), refusals(), signInPages(), returns(), tickets(), timing())
                .flatMap(stream -> stream);
    }

    private static Stream<Example> saidByQlik() {
        return Stream.of(
                said(Cause.TOO_MANY_SESSIONS, ProxyTopic.MAX_PARALLEL_SESSIONS_EXCEEDED),
                said(Cause.LICENCE_BEING_SYNCED, ProxyTopic.LICENSE_ACCESS_DENIED_PENDING_USER_SYNC),
                said(Cause.NO_LICENCE, ProxyTopic.LICENSE_ACCESS_DENIED),
                said(Cause.LICENCE_EXCEEDED, ProxyTopic.EXCESS_LICENSE_ASSIGNMENT),
                said(Cause.SESSION_TIMED_OUT, ProxyTopic.SESSION_TIMED_OUT),
                said(Cause.SIGNED_OUT, ProxyTopic.SESSION_LOGGED_OUT),
                said(Cause.SESSION_CLOSED, ProxyTopic.SESSION_CLOSED),
                said(Cause.NO_ENGINE, ProxyTopic.NO_ENGINE_AVAILABLE),
                said(Cause.ENGINE_LOST, ProxyTopic.ENGINE_WEBSOCKET_FAILED),
                said(Cause.NO_REPOSITORY, ProxyTopic.NO_REPOSITORY_AVAILABLE),
                said(Cause.NO_REPOSITORY, ProxyTopic.REPOSITORY_WEBSOCKET_FAILED),
                said(Cause.OTHER_SERVICE_MISSING, ProxyTopic.NO_DATA_PREP_SERVICE_AVAILABLE),
                said(Cause.OTHER_SERVICE_MISSING, ProxyTopic.DATA_PREP_SERVICE_WEBSOCKET_FAILED),
                said(Cause.OTHER_SERVICE_MISSING, ProxyTopic.NO_PRINTING_SERVICE_AVAILABLE),
                engine(Cause.ENGINE_WITHOUT_LICENCE, SessionState.SESSION_ERROR_NO_LICENSE),
                engine(Cause.ENGINE_RENEWS_LICENCE, SessionState.SESSION_ERROR_LICENSE_RENEW),
                engine(Cause.ENGINE_SESSION_LIMIT, SessionState.SESSION_ERROR_LIMIT_EXCEEDED),
                engine(Cause.SECURITY_HEADER_CHANGED, SessionState.SESSION_ERROR_SECURITY_HEADER_CHANGED),
                engine(Cause.ACCESS_RULES_FAILED, SessionState.SESSION_ACCESS_CONTROL_SETUP_FAILURE),
                engine(Cause.APP_NOT_OPENED, SessionState.SESSION_ERROR_APP_ACCESS_DENIED),
                engine(Cause.APP_NOT_OPENED, SessionState.SESSION_ERROR_APP_FAILURE),
                Example.of(
                        Cause.SESSION_TIMED_OUT,
                        "after a good sign-in",
                        Samples.goodSignIn()
                                .after(Duration.ofMinutes(30))
                                .add(new Observation.Notified(notice(ProxyTopic.SESSION_TIMED_OUT)))
                                .add(new Observation.SessionEnded(new EngineState.Closed(
                                        new Closure.ByQlik(notice(ProxyTopic.SESSION_TIMED_OUT)))))),
                Example.of(
                        Cause.SESSION_TIMED_OUT,
                        "lost, and no longer known when it was opened again",
                        Samples.goodSignIn()
                                .after(Duration.ofMinutes(30))
                                .add(new Observation.SessionEnded(
                                        new EngineState.Closed(new Closure.Lost(new TransportClose.Dropped()))))
                                .add(new Observation.Reconnecting(1))
                                .wantsSignIn(Credentials.COOKIE, LOGIN_URI)),
                Example.of(
                        Cause.CLOSED_FOR_UNKNOWN_REASON,
                        "a fatal notification that is not documented",
                        opened().saidInTheSocket(
                                        Credentials.COOKIE,
                                        new Notification.Unknown("OnSomethingNew", Severity.FATAL, "{}"))));
    }

    private static Stream<Example> connections() {
        return Stream.of(
                notOpened(
                        Cause.CERTIFICATE_FOR_ANOTHER_HOST,
                        new HandshakeFailure.NotTrusted("No name matching sense.example.com found")),
                notOpened(
                        Cause.CERTIFICATE_FOR_ANOTHER_HOST,
                        new HandshakeFailure.NotTrusted(
                                "No subject alternative DNS name matching sense.example.com found.")),
                notOpened(
                        Cause.CERTIFICATE_EXPIRED,
                        new HandshakeFailure.NotTrusted("NotAfter: Fri Nov 20 09:00:00 CET 2025")),
                notOpened(
                        Cause.CERTIFICATE_UNKNOWN,
                        new HandshakeFailure.NotTrusted("unable to find valid certification path to requested target")),
                notOpened(Cause.CERTIFICATE_UNKNOWN, new HandshakeFailure.NotTrusted("handshake_failure")),
                notOpened(Cause.HOST_UNKNOWN, new HandshakeFailure.UnknownHost("sense.example.com")),
                notOpened(Cause.HOST_NOT_REACHABLE, new HandshakeFailure.NotReachable("sense.example.com", 443)),
                Example.of(
                        Cause.CERTIFICATE_UNKNOWN,
                        "only the redemption met it",
                        redemptionWithoutReply(NetworkFailure.NOT_TRUSTED)),
                Example.of(
                        Cause.HOST_UNKNOWN,
                        "only the redemption met it",
                        redemptionWithoutReply(NetworkFailure.UNKNOWN_HOST)),
                closed(Cause.MESSAGE_TOO_BIG, new Closure.Lost(new TransportClose.TooBig(64L << 20))));
    }

    private static Stream<Example> refusals() {
        return Stream.of(
                notOpened(Cause.VIRTUAL_PROXY_NOT_LINKED, new HandshakeFailure.Refused(400)),
                notOpened(Cause.PREFIX_WRONG, new HandshakeFailure.Refused(404)),
                notOpened(Cause.SERVER_NOT_READY, new HandshakeFailure.Refused(503)),
                notOpened(Cause.GUARD_IN_FRONT, new HandshakeFailure.Refused(302)),
                notOpened(Cause.WEBSOCKET_NOT_PASSED_ON, new HandshakeFailure.Refused(200)),
                notOpened(Cause.WEBSOCKET_NOT_PASSED_ON, new HandshakeFailure.Broken("ParseException")),
                Example.of(
                        Cause.VIRTUAL_PROXY_NOT_LINKED,
                        "the redemption got a page with status 400",
                        returned()
                                .probed(401)
                                .asked(Purpose.REDEEM, 400, List.of(), List.of())
                                .redeemed(T1, Result.UNCLEAR, 20, 1)
                                .stopped("RedemptionFailed")),
                Example.of(
                        Cause.CROSS_SITE_CHECK,
                        "socket refused with 403, token given",
                        returned()
                                .probed(401)
                                .asked(Purpose.REDEEM, 204, List.of("qlik-csrf-token"), List.of("X-Qlik-Session"))
                                .refusedUpgrade(Credentials.COOKIE, 403)
                                .redeemed(T1, Result.UNCLEAR, 20, 1)
                                .stopped("NoSession")),
                Example.of(
                        Cause.CROSS_SITE_CHECK,
                        "ticket in the address refused with 403 by a server with tokens",
                        returned()
                                .probed(401)
                                .refusedUpgrade(Credentials.TICKET, 403)
                                .redeemed(T1, Result.UNCLEAR, 20, 1)
                                .stopped("NoSession")),
                Example.of(
                        Cause.HOST_NOT_ALLOWED,
                        "socket refused with 403 by a server without tokens",
                        returned()
                                .probed(404)
                                .refusedUpgrade(Credentials.TICKET, 403)
                                .redeemed(T1, Result.UNCLEAR, 20, 1)
                                .stopped("NoSession")),
                Example.of(
                        Cause.HOST_NOT_ALLOWED,
                        "asked for a sign-in page, Qlik names none for this target",
                        opened().refusedUpgrade(Credentials.NOTHING, 403)
                                .asked(Purpose.SIGN_IN_ADDRESS, 200, List.of(), List.of())
                                .stopped("NoSession")),
                Example.of(
                        Cause.HOST_NOT_ALLOWED,
                        "twice long enough at the sign-in page, and back with nothing",
                        patientLoop(new Timeline())),
                Example.of(
                        Cause.HOST_NOT_ALLOWED,
                        "the ticket's request forbidden, others not",
                        returned()
                                .probed(401)
                                .asked(Purpose.REDEEM, 403, List.of(), List.of())
                                .redeemed(T1, Result.REFUSED, 20, 1)
                                .stopped("TicketRefused")));
    }

    private static Stream<Example> signInPages() {
        String internal = "http://QLIKSERVER:80/internal_windows_authentication/?targetId=1";
        String elsewhere = "https://login.elsewhere.example/adfs/ls?SAMLRequest=1";
        return Stream.of(
                Example.of(
                        Cause.SIGN_IN_ON_INTERNAL_HOST,
                        "a machine name",
                        opened().wantsSignIn(Credentials.NOTHING, internal)
                                .add(new Observation.ForeignSignIn("qlikserver"))
                                .stopped("ForeignLoginHost")),
                Example.of(
                        Cause.SIGN_IN_ON_INTERNAL_HOST,
                        "Qlik's own page on another host",
                        opened().wantsSignIn(
                                        Credentials.NOTHING,
                                        "https://node1.corp.example/internal_windows_authentication/?targetId=1")
                                .add(new Observation.ForeignSignIn("node1.corp.example"))
                                .stopped("ForeignLoginHost")),
                Example.of(
                        Cause.SIGN_IN_ON_FOREIGN_HOST,
                        "an identity provider",
                        opened().wantsSignIn(Credentials.NOTHING, elsewhere)
                                .add(new Observation.ForeignSignIn("login.elsewhere.example"))
                                .stopped("ForeignLoginHost")),
                Example.of(
                        Cause.SIGN_IN_WITHOUT_ADDRESS,
                        "no address",
                        opened().settled(Credentials.NOTHING, new EngineState.SignInRequired(Optional.empty()))
                                .stopped("NoLoginAddress")),
                Example.of(
                        Cause.HTTP_HTTPS_MIX,
                        "a cookie of http on https",
                        returned()
                                .probed(401)
                                .asked(Purpose.REDEEM, 200, List.of(), List.of("X-Qlik-Session-HTTP"))
                                .wantsSignIn(Credentials.COOKIE, LOGIN_URI)
                                .redeemed(T1, Result.UNCLEAR, 20, 1)
                                .stopped("SessionNotKnown")),
                Example.of(
                        Cause.HTTP_HTTPS_MIX,
                        "sign-in page on http, ticket refused",
                        opened().wantsSignIn(Credentials.NOTHING, LOGIN_URI.replace("https", "http"))
                                .sentTo("http", "sense.example.com", "/internal_forms_authentication/", S1)
                                .cameBack(T1, S1)
                                .probed(404)
                                .wantsSignIn(Credentials.TICKET, LOGIN_URI.replace("https", "http"))
                                .redeemed(T1, Result.REFUSED, 20, 1)
                                .stopped("TicketRefused")),
                new Example(
                        Cause.OTHER_VIRTUAL_PROXY,
                        "sign-in page without our prefix, ticket refused",
                        new Timeline().goesToSignIn(S1).ticketRefused(T1, S1, 20, 1),
                        setUp(SALES)),
                Example.of(
                        Cause.WRONG_SIGN_IN_MODULE,
                        "a form for Windows, twice looked at for a while, and never a ticket",
                        patientLoop(new Timeline().withBrowser(Timeline.WINDOWS))));
    }

    private static Stream<Example> returns() {
        return Stream.of(
                Example.of(
                        Cause.RETURN_MALFORMED,
                        "several tickets",
                        new Timeline()
                                .add(new Observation.ArrivedMalformed(true, Optional.of(S1)))
                                .stopped("MalformedReturn")),
                Example.of(
                        Cause.SIGN_IN_TOOK_TOO_LONG,
                        "back after eleven minutes",
                        new Timeline()
                                .goesToSignIn(S1)
                                .after(Duration.ofMinutes(11))
                                .cameBack(T1, S1)
                                .stopped("NotStartedHere")),
                Example.of(
                        Cause.RETURN_USED_BEFORE,
                        "another ticket with the same state",
                        Samples.goodSignIn().cameBack(T2, S1).stopped("NotStartedHere")),
                Example.of(
                        Cause.OWN_COOKIE_LOST,
                        "in a frame",
                        new Timeline().seen(false, true).cameBack(T1, S1).stopped("NotStartedHere")),
                Example.of(
                        Cause.OWN_COOKIE_LOST,
                        "cookies off",
                        new Timeline().seen(false, false).cameBack(T1, S1).stopped("NotStartedHere")),
                Example.of(
                        Cause.OWN_COOKIE_LOST,
                        "the page's own cookie did not come back",
                        new Timeline().seen(false, true).stopped("CookiesBlocked")),
                Example.of(
                        Cause.ADDRESS_PASSED_ON,
                        "unknown state in a browser that is known",
                        new Timeline().seen(true, false).cameBack(T1, S2).stopped("NotStartedHere")),
                Example.of(
                        Cause.TICKET_NOT_ASKED_FOR,
                        "no state",
                        new Timeline()
                                .add(new Observation.Arrived(Optional.of(T1), Optional.empty()))
                                .stopped("NotStartedHere")),
                Example.of(
                        Cause.SIGN_IN_ELSEWHERE,
                        "two tabs at once",
                        new Timeline()
                                .goesToSignIn(S1)
                                .opened()
                                .wantsSignIn(Credentials.NOTHING, LOGIN_URI)
                                .stopped("SignInElsewhere")),
                Example.of(
                        Cause.TICKET_LOST,
                        "back with the state alone",
                        new Timeline()
                                .goesToSignIn(S1)
                                .add(new Observation.Arrived(Optional.empty(), Optional.of(S1)))
                                .wantsSignIn(Credentials.NOTHING, LOGIN_URI)
                                .stopped("TooManyRounds")));
    }

    private static Stream<Example> tickets() {
        return Stream.of(
                Example.of(
                        Cause.TICKET_REFUSED,
                        "fresh, in the socket's address",
                        new Timeline().goesToSignIn(S1).ticketRefused(T1, S1, 20, 1)),
                Example.of(Cause.TICKET_REFUSED, "fresh, redirected over HTTP", refusedOverHttp(302, 20)),
                Example.of(Cause.TICKET_REFUSED, "fresh, refused over HTTP", refusedOverHttp(401, 20)),
                Example.of(
                        Cause.TICKET_REFUSED,
                        "fresh, at a server that answers every stranger with 403",
                        returned()
                                .probed(403)
                                .asked(Purpose.REDEEM, 403, List.of(), List.of())
                                .redeemed(T1, Result.REFUSED, 20, 1)
                                .stopped("TicketRefused")),
                Example.of(
                        Cause.TICKET_REFUSED,
                        "fresh, over HTTP after a socket was refused with 403",
                        forbiddenThenRefusedOverHttp(20)),
                Example.of(
                        Cause.TICKET_EXPIRED,
                        "back after 66 s, over HTTP after a socket was refused with 403",
                        forbiddenThenRefusedOverHttp(66)),
                Example.of(
                        Cause.TICKET_REFUSED,
                        "fresh, and the address of tokens is not known any more",
                        remembered404(20)),
                Example.of(
                        Cause.TICKET_USED,
                        "Qlik hands the same ticket out twice",
                        Samples.goodSignIn()
                                .goesToSignIn(S2)
                                .cameBack(T1, S2)
                                .wantsSignIn(Credentials.COOKIE, LOGIN_URI)
                                .stopped("TooManyRounds")),
                Example.of(
                        Cause.TICKET_USED,
                        "the same ticket twice",
                        new Timeline()
                                .goesToSignIn(S1)
                                .cameBack(T1, S1)
                                .redeemed(T1, Result.UNCLEAR, 20, 1)
                                .ticketRefused(T1, S1, 20, 1)),
                Example.of(
                        Cause.TICKET_USED,
                        "handed in over HTTP and in the socket",
                        returned()
                                .probed(401)
                                .asked(Purpose.REDEEM, 200, List.of(), List.of())
                                .wantsSignIn(Credentials.TICKET, LOGIN_URI)
                                .redeemed(T1, Result.REFUSED, 20, 1)
                                .stopped("TicketRefused")),
                Example.of(
                        Cause.TICKET_EXPIRED,
                        "handed in 70 s after the return",
                        new Timeline().goesToSignIn(S1).ticketRefused(T1, S1, 20, 70)),
                Example.of(
                        Cause.TICKET_EXPIRED,
                        "back 66 s after the redirect, in the socket's address",
                        new Timeline().goesToSignIn(S1).ticketRefused(T1, S1, 66, 0)),
                Example.of(Cause.TICKET_EXPIRED, "back 66 s after the redirect, over HTTP", refusedOverHttp(401, 66)),
                Example.of(
                        Cause.TICKET_EXPIRED,
                        "back after 66 s, and the address of tokens is not known any more",
                        remembered404(66)),
                new Example(
                        Cause.TICKET_FOR_ANOTHER_VIRTUAL_PROXY,
                        "a session cookie with another prefix",
                        opened().tried(Credentials.COOKIE, "X-Qlik-Session-hr")
                                .settled(Credentials.COOKIE, new EngineState.SignInRequired(Optional.of(LOGIN_URI)))
                                .sentTo("https", "sense.example.com", "/sales/internal_forms_authentication/", S1)
                                .cameBack(T1, S1)
                                .probed(404)
                                .tried(Credentials.TICKET, "X-Qlik-Session-hr")
                                .redeemed(T1, Result.REFUSED, 20, 1)
                                .stopped("TicketRefused"),
                        setUp(SALES)),
                Example.of(
                        Cause.OTHER_NODE,
                        "the session is not known right after it was made",
                        returned()
                                .probed(401)
                                .asked(Purpose.REDEEM, 204, List.of("qlik-csrf-token"), List.of("X-Qlik-Session"))
                                .wantsSignIn(Credentials.COOKIE_AND_TOKEN, LOGIN_URI)
                                .redeemed(T1, Result.UNCLEAR, 20, 1)
                                .stopped("SessionNotKnown")));
    }

    private static Stream<Example> timing() {
        return Stream.of(
                closed(Cause.SILENT_SOCKET, new Closure.NoAnswer(Duration.ofSeconds(30))),
                notOpened(Cause.COLD_SERVER, new HandshakeFailure.TimedOut(Duration.ofSeconds(30))),
                Example.of(
                        Cause.COLD_SERVER,
                        "no answer to the redemption",
                        redemptionWithoutReply(NetworkFailure.TIMED_OUT)),
                closed(Cause.CONNECTION_DROPPED, new Closure.Lost(new TransportClose.Dropped())),
                closed(Cause.CONNECTION_DROPPED, new Closure.Lost(new TransportClose.ByPeer(1001, ""))),
                Example.of(
                        Cause.SIGN_IN_ABANDONED,
                        "two rounds, nothing of the second came back yet",
                        new Timeline().goesToSignIn(S1).stopped("TooManyRounds")),
                Example.of(
                        Cause.SIGN_IN_ABANDONED,
                        "three tabs in a row",
                        loop(new Timeline().withBrowser(Timeline.WINDOWS))),
                Example.of(
                        Cause.ANONYMOUS,
                        "let in without a sign-in",
                        opened().connected(Credentials.NOTHING, new QlikUser("NONE", "anonymous1"))),
                Example.of(Cause.UNEXPLAINED, "a stop without evidence", opened().stopped("SessionNotSeen")));
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
                opened().tried(Credentials.COOKIE)
                        .settled(Credentials.COOKIE, new EngineState.Closed(closure))
                        .stopped("NoSession"));
    }

    private static Timeline redemptionWithoutReply(NetworkFailure reason) {
        return returned()
                .probed(401)
                .noReply(Purpose.REDEEM, reason)
                .redeemed(T1, Result.UNCLEAR, 20, 1)
                .stopped("RedemptionFailed");
    }

    private static Notification notice(ProxyTopic topic) {
        return new Notification.ProxyNotice(topic, Severity.FATAL, Optional.empty(), Optional.empty());
    }

    private static Timeline opened() {
        return new Timeline().seen(true, false).opened();
    }

    private static Timeline returned() {
        return new Timeline().goesToSignIn(S1).cameBack(T1, S1);
    }

    private static Timeline refusedOverHttp(int status, int sinceRedirect) {
        return returned()
                .probed(401)
                .asked(Purpose.REDEEM, status, List.of(), List.of())
                .redeemed(T1, Result.REFUSED, sinceRedirect, 0)
                .stopped("TicketRefused");
    }

    /** In the socket's address as remembered, where a newer server does not look at it, and then over HTTP. */
    private static Timeline forbiddenThenRefusedOverHttp(int sinceRedirect) {
        return returned()
                .refusedUpgrade(Credentials.TICKET, 403)
                .asked(Purpose.REDEEM, 302, List.of(), List.of())
                .redeemed(T1, Result.REFUSED, sinceRedirect, 0)
                .stopped("TicketRefused");
    }

    /** Over HTTP as remembered, where an older server does not look at the ticket, and then in the socket's address. */
    private static Timeline remembered404(int sinceRedirect) {
        return returned()
                .asked(Purpose.REDEEM, 404, List.of(), List.of())
                .wantsSignIn(Credentials.TICKET, LOGIN_URI)
                .redeemed(T1, Result.REFUSED, sinceRedirect, 0)
                .stopped("TicketRefused");
    }

    private static Timeline loop(Timeline timeline) {
        return loop(timeline, Duration.ofSeconds(2));
    }

    private static Timeline patientLoop(Timeline timeline) {
        return loop(timeline, Duration.ofSeconds(20));
    }

    private static Timeline loop(Timeline timeline, Duration away) {
        return timeline.goesToSignIn(S1)
                .after(away)
                .goesToSignIn(S2)
                .after(away)
                .opened()
                .wantsSignIn(Credentials.NOTHING, LOGIN_URI)
                .stopped("TooManyRounds");
    }
}
