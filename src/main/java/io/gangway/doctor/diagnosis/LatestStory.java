package io.gangway.doctor.diagnosis;

import io.gangway.login.evidence.Evidence.Timed;
import io.gangway.login.evidence.Observation;
import io.gangway.qlik.engine.EngineState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the latest sign-in in a browser's timeline. A sign-in begins with a tab that comes while none is under way; it goes
 * on over redirects and returns, and over the rounds of a loop, until it succeeds or is stopped.
 */
final class LatestStory {

    private static final Duration QUIET = Duration.ofMinutes(10);
    /** Stops that end nothing: the rounds before them are what is to be explained. */
    private static final Set<String> MERE_PAUSES = Set.of("TooManyRounds", "SignInElsewhere");

    private final List<Timed> timeline;
    private final Set<String> known = new HashSet<>();
    private int start;
    private boolean over = true;
    private Instant last = Instant.MIN;

    private LatestStory(List<Timed> timeline) {
        this.timeline = timeline;
    }

    static List<Timed> of(List<Timed> timeline) {
        LatestStory story = new LatestStory(timeline);
        for (int i = 0; i < timeline.size(); i++) {
            story.read(i, timeline.get(i));
        }
        return timeline.subList(story.start, timeline.size());
    }

    private void read(int index, Timed timed) {
        switch (timed.observation()) {
            case Observation.Arrived(var ticket, var state) -> {
                arrived(index, timed, isKnown(ticket) || isKnown(state));
                ticket.ifPresent(known::add);
            }
            case Observation.ArrivedMalformed(var ignored, var state) -> arrived(index, timed, isKnown(state));
            case Observation.SentToSignIn sent -> known.add(sent.state());
            case Observation.SocketSettled settled -> over = over || settled.state() instanceof EngineState.Connected;
            case Observation.Stopped(var problem) -> over = over || !MERE_PAUSES.contains(problem);
            case Observation.BrowserSeen ignored -> {}
            case Observation.Resolved ignored -> {}
            case Observation.ModeChosen ignored -> {}
            case Observation.Asked ignored -> {}
            case Observation.Validated ignored -> {}
            case Observation.SocketTried ignored -> {}
            case Observation.Notified ignored -> {}
            case Observation.ForeignSignIn ignored -> {}
            case Observation.Redeemed ignored -> {}
            case Observation.ProxySessionOpened ignored -> {}
            case Observation.SessionEnded ignored -> {}
            case Observation.Reconnecting ignored -> {}
            case Observation.HandedOver ignored -> {}
        }
        last = timed.at();
    }

    private void arrived(int index, Timed timed, boolean goesOn) {
        boolean afresh = over || isAfterQuiet(timed.at());
        if (afresh && !goesOn) {
            start = withWhatBelongsTo(index);
        }
        over = false;
    }

    private boolean isKnown(Optional<String> fingerprint) {
        return fingerprint.map(known::contains).orElse(false);
    }

    private boolean isAfterQuiet(Instant now) {
        return last.isBefore(now.minus(QUIET));
    }

    /** What the browser's request told is noted right before its arrival. */
    private int withWhatBelongsTo(int arrival) {
        int first = arrival;
        while (first > 0 && belongsToTheNext(timeline.get(first - 1).observation())) {
            first--;
        }
        return first;
    }

    private static boolean belongsToTheNext(Observation observation) {
        return observation instanceof Observation.BrowserSeen || observation instanceof Observation.Resolved;
    }
}
