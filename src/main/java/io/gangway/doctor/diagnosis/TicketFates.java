package io.gangway.doctor.diagnosis;

import static io.gangway.doctor.diagnosis.Judgement.certain;
import static io.gangway.doctor.diagnosis.Judgement.likely;
import static io.gangway.doctor.diagnosis.Judgement.possible;

import io.gangway.login.SignInProblem.TooManyRounds;
import java.util.Optional;

/**
 * Rules of what may have become of a refused ticket. Qlik gives no reason, and answers the same to one that is used, too
 * old or made elsewhere; so what Gangway did not see itself is never more than possible.
 */
final class TicketFates {

    private TicketFates() {}

    static Judgement used(Story story) {
        Tickets tickets = story.tickets();
        Clues again = tickets.refused().and(tickets.broughtAgain());
        return certain(again.unless(tickets.refusedTheFirstTime()))
                .orElse(likely(again))
                .orElse(likely(tickets.broughtAgain().and(story.stoppedBy(TooManyRounds.class))))
                .orElse(likely(tickets.refused().and(tickets.handedInTwice())))
                .orElse(possible(tickets.refused()));
    }

    static Judgement expired(Story story) {
        Tickets tickets = story.tickets();
        return certain(tickets.refused().and(tickets.redeemedTooLate()))
                .orElse(likely(tickets.refused().and(tickets.broughtLate())))
                .orElse(possible(tickets.refused()).against(tickets.surelyFresh()))
                .naming(Optional.of(new Detail.Number(tickets.secondsAway())))
                .naming(Optional.of(new Detail.Number(tickets.secondsWithGangway())));
    }

    /** In time and for the first time: then the reason is at Qlik, or on the way to it. */
    static Judgement fresh(Story story) {
        Tickets tickets = story.tickets();
        Clues refused = tickets.refused();
        return likely(refused.and(tickets.surelyFresh())
                        .unless(tickets.broughtAgain())
                        .unless(tickets.handedInTwice()))
                .orElse(possible(refused).against(tickets.broughtAgain().or(tickets.broughtLate())));
    }

    /** By Qlik's convention the cookie's name ends with the prefix; a name of its own says nothing. */
    static Judgement forAnotherVirtualProxy(Story story) {
        Clues othersCookies = story.server().sessionCookies(name -> isOfAnotherPrefix(name, story.setUp()));
        return likely(story.tickets().refused().and(othersCookies))
                .orElse(possible(story.tickets().refused()));
    }

    static Judgement otherNode(Story story) {
        return likely(story.tickets().forgotten())
                .orElse(possible(story.tickets().refused()).supportedBy(story.severalAddresses()));
    }

    private static boolean isOfAnotherPrefix(String cookieName, SetUp setUp) {
        String conventional = "X-Qlik-Session";
        String expected = setUp.server().prefix().isEmpty()
                ? conventional
                : conventional + "-" + setUp.server().prefix();
        String name = cookieName.replaceAll("-HTTP$", "");
        return name.startsWith(conventional + "-") && !name.equalsIgnoreCase(expected);
    }
}
