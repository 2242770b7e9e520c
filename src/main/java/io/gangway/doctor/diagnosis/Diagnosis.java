package io.gangway.doctor.diagnosis;

import io.gangway.login.evidence.Evidence.Timed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the evidence of a browser's latest sign-in says about the causes of its end. */
public final class Diagnosis {

    private final Story story;
    private final List<Finding> findings;

    private Diagnosis(Story story, List<Finding> findings) {
        this.story = story;
        this.findings = findings;
    }

    /** @param timeline all that is known of the browser, oldest first */
    public static Diagnosis of(List<Timed> timeline, SetUp setUp) {
        Story story = Story.latest(List.copyOf(timeline), setUp);
        return new Diagnosis(story, findings(story));
    }

    /** The causes that fit, the most likely first. Empty where nothing is wrong. */
    public List<Finding> findings() {
        return findings;
    }

    /** The most likely cause. */
    public Optional<Finding> first() {
        return findings.stream().findFirst();
    }

    /** The observations that belong to the latest sign-in, oldest first. */
    public List<Timed> story() {
        return story.events();
    }

    /** All observations, oldest first. */
    public List<Timed> timeline() {
        return story.wholeTimeline();
    }

    /** How many sessions Gangway has opened for this browser so far; a user has five at once: qlik-protocol.md, 7.3. */
    public int sessionsOpened() {
        return story.numberOfSessionsOpened();
    }

    public SetUp setUp() {
        return story.setUp();
    }

    /** A finding of this diagnosis in words, with all host names. */
    public Advice advice(Finding finding, Locale locale) {
        return new CauseTexts(setUp(), Discretion.of(setUp(), HostNames.SHOWN), locale).of(finding);
    }

    private static List<Finding> findings(Story story) {
        List<Finding> fitting = Arrays.stream(Cause.values())
                .filter(cause -> (cause == Cause.ANONYMOUS) == story.endedWell())
                .flatMap(cause -> cause.judge(story).finding(cause).stream())
                .sorted(Comparator.comparing(Finding::likelihood))
                .toList();
        boolean explained = fitting.size() > 1;
        return fitting.stream()
                .filter(finding -> !explained || finding.cause() != Cause.UNEXPLAINED)
                .toList();
    }
}
