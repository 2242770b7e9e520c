package io.gangway.doctor.diagnosis;

import static io.gangway.doctor.diagnosis.Verdict.certain;
import static io.gangway.doctor.diagnosis.Verdict.likely;
import static io.gangway.doctor.diagnosis.Verdict.possible;

import io.gangway.login.SignInProblem.CookiesBlocked;
import io.gangway.login.SignInProblem.NotStartedHere;
import io.gangway.login.SignInProblem.TooManyRounds;
import java.time.Duration;

/** Rules of causes that show in how a browser comes back from the sign-in page. */
final class Returns {

    /** How long Gangway waits for a browser to come back. */
    private static final Duration STATE_LIFE = Duration.ofMinutes(10);

    private Returns() {}

    static Verdict tookTooLong(Story story) {
        return certain(notStartedHere(story).and(story.tickets().comingAfterTheirState(STATE_LIFE)));
    }

    static Verdict usedBefore(Story story) {
        return certain(notStartedHere(story).and(story.tickets().withAStateUsedBefore()));
    }

    /** Then each return looks like the first visit of somebody else. */
    static Verdict ownCookieLost(Story story) {
        Clues stranger =
                notStartedHere(story).and(story.tickets().withAForeignState()).and(story.browsersWithoutOurCookie());
        return certain(stranger.and(story.embeddedPages()).or(story.stoppedBy(CookiesBlocked.class)))
                .orElse(likely(stranger))
                .orElse(possible(notStartedHere(story).and(story.tickets().withAForeignState()))
                        .against(story.browsersWithOurCookie()));
    }

    static Verdict notAskedFor(Story story) {
        return likely(notStartedHere(story).and(story.tickets().withoutState()));
    }

    static Verdict addressPassedOn(Story story) {
        Clues foreign = notStartedHere(story).and(story.tickets().withAForeignState());
        return likely(foreign.and(story.browsersWithOurCookie()))
                .orElse(possible(foreign))
                .against(story.embeddedPages().unless(story.browsersWithOurCookie()));
    }

    static Verdict ticketLost(Story story) {
        return certain(story.returnsWithoutTicket().unless(story.tickets().came()))
                .orElse(possible(story.stoppedBy(TooManyRounds.class)
                        .and(story.returnsWithNothing())
                        .unless(story.tickets().came())));
    }

    /** What tabs opened one after another and the back button look like, where nothing else is wrong. */
    static Verdict abandoned(Story story) {
        return likely(story.stoppedBy(TooManyRounds.class)
                        .and(story.redirects())
                        .unless(story.tickets().came()))
                .orElse(possible(story.stoppedBy(TooManyRounds.class).and(story.redirects())));
    }

    private static Clues notStartedHere(Story story) {
        return story.stoppedBy(NotStartedHere.class);
    }
}
