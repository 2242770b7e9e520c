package io.gangway.doctor.diagnosis;

import static io.gangway.doctor.diagnosis.Judgement.certain;
import static io.gangway.doctor.diagnosis.Judgement.likely;
import static io.gangway.doctor.diagnosis.Judgement.possible;

import io.gangway.login.SignInProblem.CookiesBlocked;
import io.gangway.login.SignInProblem.NotStartedHere;
import io.gangway.login.SignInProblem.TooManyRounds;
import java.time.Duration;

/** Rules of causes that show in how a browser comes back from the sign-in page. */
final class Returns {

    /** How long Gangway waits for a browser to come back. */
    private static final Duration STATE_LIFE = Duration.ofMinutes(10);

    private Returns() {}

    static Judgement tookTooLong(Story story) {
        return certain(notStartedHere(story).and(story.tickets().comingAfterTheirState(STATE_LIFE)));
    }

    static Judgement usedBefore(Story story) {
        return certain(notStartedHere(story).and(story.tickets().withAStateUsedBefore()));
    }

    /** Then each return looks like the first visit of somebody else. */
    static Judgement ownCookieLost(Story story) {
        Clues stranger =
                notStartedHere(story).and(story.tickets().withAForeignState()).and(story.browsersWithoutOurCookie());
        return certain(stranger.and(story.embeddedPages()).or(story.stoppedBy(CookiesBlocked.class)))
                .orElse(likely(stranger))
                .orElse(possible(notStartedHere(story).and(story.tickets().withAForeignState()))
                        .against(story.browsersWithOurCookie()));
    }

    static Judgement notAskedFor(Story story) {
        return likely(notStartedHere(story).and(story.tickets().withoutState()));
    }

    static Judgement addressPassedOn(Story story) {
        Clues foreign = notStartedHere(story).and(story.tickets().withAForeignState());
        return likely(foreign.and(story.browsersWithOurCookie()))
                .orElse(possible(foreign))
                .against(story.embeddedPages().unless(story.browsersWithOurCookie()));
    }

    static Judgement ticketLost(Story story) {
        return certain(story.returnsWithoutTicket().unless(story.tickets().came()))
                .orElse(possible(story.stoppedBy(TooManyRounds.class)
                        .and(story.returnsWithNothing())
                        .unless(story.tickets().came())));
    }

    /** What tabs opened one after another and the back button look like, where nothing else is wrong. */
    static Judgement abandoned(Story story) {
        return likely(story.stoppedBy(TooManyRounds.class)
                        .and(story.redirects())
                        .unless(story.tickets().came()))
                .orElse(possible(story.stoppedBy(TooManyRounds.class).and(story.redirects())));
    }

    private static Clues notStartedHere(Story story) {
        return story.stoppedBy(NotStartedHere.class);
    }
}
