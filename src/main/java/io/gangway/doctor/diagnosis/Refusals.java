package io.gangway.doctor.diagnosis;

import static io.gangway.doctor.diagnosis.Judgement.certain;
import static io.gangway.doctor.diagnosis.Judgement.likely;
import static io.gangway.doctor.diagnosis.Judgement.possible;

import io.gangway.login.LoginMode;
import io.gangway.login.SignInProblem.NoSession;
import io.gangway.login.SignInProblem.TooManyRounds;
import io.gangway.login.evidence.Observation.Credentials;
import io.gangway.login.evidence.Observation.Purpose;
import io.gangway.qlik.engine.Closure;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import java.util.Optional;

/** Rules of causes that show in a status, or in none coming: qlik-protocol.md, 4.4 to 4.7. */
final class Refusals {

    private static final int FORBIDDEN = 403;

    private Refusals() {}

    static Judgement virtualProxyNotLinked(Story story) {
        return certain(story.server().refusedUpgradeWith(400).or(story.server().answered(400)));
    }

    /** The check of newer releases: they have tokens, and refuse sockets all the same. */
    static Judgement crossSiteCheck(Story story) {
        Clues forbidden = forbidden(story);
        Clues ticketForbidden = forbidden.and(story.server().forbiddenTo(Credentials.TICKET));
        // Then the Origin, which is the same on each socket, cannot be the reason.
        Clues othersLetIn = story.server().opened();
        return certain(forbidden.and(story.server().gaveTokens()))
                .orElse(likely(ticketForbidden.and(story.server().hasTokens().or(othersLetIn))))
                .orElse(possible(forbidden))
                .against(story.server().hasNoTokens())
                .naming(Optional.of(new Detail.Address(story.setUp().server().origin())))
                .naming(Optional.of(new Detail.Number(tokensSent(story))));
    }

    /** Where Qlik then looked at the ticket over HTTP, that the socket was the wrong place for it explains nothing. */
    private static Clues forbidden(Story story) {
        return story.server()
                .refusedUpgradeWith(FORBIDDEN)
                .unless(story.tickets().refused());
    }

    /** 0: by the setting tokens are not sent. 1: they are. 2: the one that was refused with was. */
    private static long tokensSent(Story story) {
        if (story.server().forbiddenTo(Credentials.COOKIE_AND_TOKEN).any()) {
            return 2;
        }
        return story.setUp().mode() == LoginMode.WEBSOCKET ? 0 : 1;
    }

    /** Asked for a sign-in address, the proxy names one only to hosts on its list: qlik-protocol.md, 4.1. */
    static Judgement hostNotAllowed(Story story) {
        Clues forbidden = forbidden(story);
        Clues noAddress = story.server()
                .answeredTo(Purpose.SIGN_IN_ADDRESS, exchange -> exchange.status() == 200)
                .and(story.stoppedBy(NoSession.class));
        Clues ticketForbidden = story.server()
                .answeredTo(Purpose.REDEEM, exchange -> exchange.status() == FORBIDDEN)
                .unless(story.server().answeredTo(Purpose.PROBE, exchange -> exchange.status() == FORBIDDEN));
        Clues leftInTheHub = story.stoppedBy(TooManyRounds.class)
                .and(story.returnsWithNothing())
                .unless(story.tickets().came());
        return certain(noAddress.unless(story.redirects()))
                .orElse(likely(forbidden.or(ticketForbidden)))
                .orElse(likely(leftInTheHub
                        .and(story.redirectsInEarnest())
                        .unless(story.signInPages().withFormForWindows())))
                .orElse(possible(leftInTheHub));
    }

    static Judgement serverNotReady(Story story) {
        Integer[] notReady = {500, 502, 503, 504};
        return certain(story.server()
                        .refusedUpgradeWith(notReady)
                        .or(story.server().answered(notReady)))
                .naming(story.server().statusOfRefusal());
    }

    /** Qlik itself upgrades strangers too, and tells them to sign in on the socket. */
    static Judgement guardInFront(Story story) {
        return likely(story.server().refusedUpgradeWith(301, 302, 303, 307, 308, 401, 407))
                .naming(story.server().statusOfRefusal());
    }

    static Judgement webSocketNotPassedOn(Story story) {
        return likely(story.server()
                .refusedUpgradeWith(200, 204, 405, 426, 501)
                .or(story.server().notOpened(HandshakeFailure.Broken.class::isInstance)));
    }

    static Judgement coldServer(Story story) {
        Clues noReply = story.server().timedOut();
        return likely(noReply)
                .orElse(possible(story.server().closed(Closure.NoAnswer.class::isInstance)))
                .supportedBy(noReply.any() ? story.server().slowAnswers() : Clues.NONE);
    }
}
