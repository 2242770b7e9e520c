package io.gangway.doctor.diagnosis;

import io.gangway.login.evidence.Evidence.Timed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Writes one report; hosts that it hides get the same placeholder all over it. */
final class ReportWriter {

    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 400;

    private final Diagnosis diagnosis;
    private final Discretion discretion;
    private final List<Timed> timeline;

    ReportWriter(Diagnosis diagnosis, HostNames hostNames) {
        this.diagnosis = diagnosis;
        this.discretion = Discretion.of(diagnosis.setUp(), hostNames);
        List<Timed> all = diagnosis.timeline();
        this.timeline = all.subList(Math.max(0, all.size() - MOST_LINES), all.size());
    }

    Report write(String productVersion, Instant now) {
        SetUp setUp = diagnosis.setUp();
        // First, so that hidden hosts are counted in the order in which they were met.
        List<Report.Line> lines = lines();
        CauseTexts texts = new CauseTexts(setUp, discretion, Locale.ENGLISH);
        return new Report(
                "Gangway " + productVersion,
                "Java %s (%s)".formatted(Runtime.version().feature(), System.getProperty("java.vm.name", "JVM")),
                now,
                discretion.address(setUp.server().toString()),
                setUp.publicAddress().map(address -> discretion.address(address.toString())),
                setUp.mode().name().toLowerCase(Locale.ROOT),
                diagnosis.sessionsOpened(),
                took(diagnosis.story()),
                diagnosis.findings().stream()
                        .map(finding -> cause(finding, texts))
                        .toList(),
                lines);
    }

    private Report.Explanation cause(Finding finding, CauseTexts texts) {
        return new Report.Explanation(
                finding.cause().id(),
                finding.likelihood(),
                finding.cause().whoCanAct(),
                texts.of(finding),
                numbers(finding.evidenceFor()),
                numbers(finding.evidenceAgainst()));
    }

    private List<Report.Line> lines() {
        ObservationText text = new ObservationText(discretion);
        return IntStream.range(0, timeline.size())
                .mapToObj(index -> line(index, timeline.get(index), text))
                .toList();
    }

    private Report.Line line(int index, Timed timed, ObservationText text) {
        boolean latest = index >= timeline.size() - diagnosis.story().size();
        String kind = timed.observation().getClass().getSimpleName();
        return new Report.Line(index + 1, timed.at(), kind, latest, shortened(text.line(timed.observation())));
    }

    private List<Integer> numbers(List<Timed> observations) {
        return observations.stream()
                .map(timeline::lastIndexOf)
                .filter(index -> index >= 0)
                .map(index -> index + 1)
                .sorted()
                .toList();
    }

    private static Duration took(List<Timed> story) {
        return story.isEmpty()
                ? Duration.ZERO
                : Duration.between(story.getFirst().at(), story.getLast().at());
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE - 1) + "…";
    }
}
