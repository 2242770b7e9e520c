package io.gangway.doctor.diagnosis;

import static io.gangway.doctor.diagnosis.Judgement.certain;
import static io.gangway.doctor.diagnosis.Judgement.likely;
import static io.gangway.doctor.diagnosis.Judgement.possible;
import static io.gangway.qlik.WhoCanAct.ADMINISTRATOR;
import static io.gangway.qlik.WhoCanAct.DEVELOPERS;
import static io.gangway.qlik.WhoCanAct.NOBODY;
import static io.gangway.qlik.WhoCanAct.USER;

import io.gangway.login.SignInProblem.NoLoginAddress;
import io.gangway.login.SignInProblem.SignInElsewhere;
import io.gangway.qlik.NetworkFailure;
import io.gangway.qlik.WhoCanAct;
import io.gangway.qlik.engine.Closure;
import io.gangway.qlik.engine.ProxyTopic;
import io.gangway.qlik.engine.SessionState;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import io.gangway.qlik.jsonrpc.TransportClose;
import java.util.Locale;

/**
 * All known causes, each with its rule; of equally likely ones the earlier is named first. A new one is a constant here, its
 * three texts in {@code doctor/causes.properties} and its case in the test.
 */
public enum Cause {

    // Qlik said so itself: qlik-protocol.md, 1.2 and 1.4
    TOO_MANY_SESSIONS(USER, SaidByQlik::tooManySessions),
    LICENCE_BEING_SYNCED(
            NOBODY, story -> certain(story.server().said(ProxyTopic.LICENSE_ACCESS_DENIED_PENDING_USER_SYNC))),
    NO_LICENCE(ADMINISTRATOR, SaidByQlik::noLicence),
    LICENCE_EXCEEDED(ADMINISTRATOR, story -> certain(story.server().said(ProxyTopic.EXCESS_LICENSE_ASSIGNMENT))),
    ENGINE_WITHOUT_LICENCE(ADMINISTRATOR, SaidByQlik.engine(SessionState.SESSION_ERROR_NO_LICENSE)),
    ENGINE_RENEWS_LICENCE(NOBODY, SaidByQlik.engine(SessionState.SESSION_ERROR_LICENSE_RENEW)),
    ENGINE_SESSION_LIMIT(ADMINISTRATOR, SaidByQlik.engine(SessionState.SESSION_ERROR_LIMIT_EXCEEDED)),
    SECURITY_HEADER_CHANGED(ADMINISTRATOR, SaidByQlik.engine(SessionState.SESSION_ERROR_SECURITY_HEADER_CHANGED)),
    ACCESS_RULES_FAILED(ADMINISTRATOR, SaidByQlik.engine(SessionState.SESSION_ACCESS_CONTROL_SETUP_FAILURE)),
    APP_NOT_OPENED(ADMINISTRATOR, SaidByQlik::appNotOpened),
    SESSION_TIMED_OUT(USER, SaidByQlik::sessionTimedOut),
    SIGNED_OUT(USER, story -> certain(story.server().said(ProxyTopic.SESSION_LOGGED_OUT))),
    SESSION_CLOSED(USER, story -> certain(story.server().said(ProxyTopic.SESSION_CLOSED))),
    NO_ENGINE(ADMINISTRATOR, story -> certain(story.server().said(ProxyTopic.NO_ENGINE_AVAILABLE))),
    ENGINE_LOST(NOBODY, story -> certain(story.server().said(ProxyTopic.ENGINE_WEBSOCKET_FAILED))),
    NO_REPOSITORY(ADMINISTRATOR, SaidByQlik::noRepository),
    OTHER_SERVICE_MISSING(ADMINISTRATOR, SaidByQlik::otherServiceMissing),
    CLOSED_FOR_UNKNOWN_REASON(ADMINISTRATOR, story -> certain(story.server().saidSomethingUnknown())),

    // The connection
    CERTIFICATE_FOR_ANOTHER_HOST(
            ADMINISTRATOR, story -> certain(story.server().notTrusted(Certificates::isForAnotherHost))),
    CERTIFICATE_EXPIRED(ADMINISTRATOR, story -> certain(story.server().notTrusted(Certificates::isOutOfDate))),
    CERTIFICATE_UNKNOWN(ADMINISTRATOR, Certificates::unknown),
    HOST_UNKNOWN(
            ADMINISTRATOR,
            story -> certain(story.server()
                    .notOpened(HandshakeFailure.UnknownHost.class::isInstance)
                    .or(story.server().noReply(NetworkFailure.UNKNOWN_HOST)))),
    HOST_NOT_REACHABLE(ADMINISTRATOR, story -> certain(story.server()
                    .notOpened(HandshakeFailure.NotReachable.class::isInstance)
                    .or(story.server().noReply(NetworkFailure.NOT_REACHABLE)))
            .orElse(possible(story.server().timedOut()))),
    MESSAGE_TOO_BIG(
            ADMINISTRATOR,
            story -> certain(story.server()
                    .closed(end -> end instanceof Closure.Lost(var close) && close instanceof TransportClose.TooBig))),

    // The virtual proxy and what stands before it
    VIRTUAL_PROXY_NOT_LINKED(ADMINISTRATOR, Refusals::virtualProxyNotLinked),
    CROSS_SITE_CHECK(ADMINISTRATOR, Refusals::crossSiteCheck),
    HOST_NOT_ALLOWED(ADMINISTRATOR, Refusals::hostNotAllowed),
    PREFIX_WRONG(ADMINISTRATOR, story -> likely(story.server().refusedUpgradeWith(404))),
    SERVER_NOT_READY(NOBODY, Refusals::serverNotReady),
    GUARD_IN_FRONT(ADMINISTRATOR, Refusals::guardInFront),
    WEBSOCKET_NOT_PASSED_ON(ADMINISTRATOR, Refusals::webSocketNotPassedOn),

    // The way to the sign-in page and back
    SIGN_IN_ON_INTERNAL_HOST(ADMINISTRATOR, SignInWays::onInternalHost),
    SIGN_IN_ON_FOREIGN_HOST(ADMINISTRATOR, SignInWays::onForeignHost),
    SIGN_IN_WITHOUT_ADDRESS(ADMINISTRATOR, story -> certain(story.stoppedBy(NoLoginAddress.class))),
    HTTP_HTTPS_MIX(ADMINISTRATOR, SignInWays::httpHttpsMix),
    OTHER_VIRTUAL_PROXY(ADMINISTRATOR, SignInWays::otherVirtualProxy),
    RETURN_MALFORMED(ADMINISTRATOR, story -> certain(story.malformedReturns())),
    SIGN_IN_TOOK_TOO_LONG(USER, Returns::tookTooLong),
    RETURN_USED_BEFORE(USER, Returns::usedBefore),
    OWN_COOKIE_LOST(ADMINISTRATOR, Returns::ownCookieLost),
    TICKET_NOT_ASKED_FOR(ADMINISTRATOR, Returns::notAskedFor),
    ADDRESS_PASSED_ON(USER, Returns::addressPassedOn),
    SIGN_IN_ELSEWHERE(USER, story -> certain(story.stoppedBy(SignInElsewhere.class))),
    WRONG_SIGN_IN_MODULE(ADMINISTRATOR, SignInWays::wrongModule),
    TICKET_LOST(ADMINISTRATOR, Returns::ticketLost),

    // The ticket: of those that merely fit, the most frequent first; the last one where none of them was seen
    TICKET_USED(USER, TicketFates::used),
    TICKET_EXPIRED(USER, TicketFates::expired),
    TICKET_FOR_ANOTHER_VIRTUAL_PROXY(ADMINISTRATOR, TicketFates::forAnotherVirtualProxy),
    OTHER_NODE(ADMINISTRATOR, TicketFates::otherNode),
    TICKET_REFUSED(ADMINISTRATOR, TicketFates::fresh),

    // What takes time, or goes its own way
    SILENT_SOCKET(ADMINISTRATOR, story -> likely(story.server().closed(Closure.NoAnswer.class::isInstance))),
    COLD_SERVER(NOBODY, Refusals::coldServer),
    CONNECTION_DROPPED(
            NOBODY,
            story -> likely(story.server()
                    .closed(end ->
                            end instanceof Closure.Lost(var close) && !(close instanceof TransportClose.TooBig)))),
    SIGN_IN_ABANDONED(USER, Returns::abandoned),
    /** The one cause of a sign-in that has worked: not as whom it should. */
    ANONYMOUS(ADMINISTRATOR, story -> certain(story.anonymousSessions())),
    UNEXPLAINED(DEVELOPERS, story -> possible(story.badEnd()));

    private final WhoCanAct whoCanAct;
    private final Rule rule;

    Cause(WhoCanAct whoCanAct, Rule rule) {
        this.whoCanAct = whoCanAct;
        this.rule = rule;
    }

    /** As in the keys of its texts. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public WhoCanAct whoCanAct() {
        return whoCanAct;
    }

    Judgement judge(Story story) {
        return rule.judge(story);
    }
}
