package io.gangway.doctor.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report as plain text. */
final class ReportText {

    private ReportText() {}

    static String of(Report report) {
        StringBuilder text = new StringBuilder();
        text.append("Gangway sign-in report, made so that it can be posted in public\n\n");
        text.append("Made        ").append(report.made()).append('\n');
        text.append("Product     ")
                .append(report.product())
                .append(", ")
                .append(report.java())
                .append('\n');
        text.append("Qlik Sense  ").append(report.qlik()).append('\n');
        report.gangway()
                .ifPresent(own -> text.append("Gangway     ").append(own).append('\n'));
        text.append("Mode        ").append(report.mode()).append('\n');
        text.append("Sessions    ")
                .append(report.sessionsOpened())
                .append(" opened for this browser so far; a user has five at once\n");
        text.append("Took        ").append(seconds(report.took())).append(" s\n");
        text.append("\nCauses, the most likely first\n");
        if (report.causes().isEmpty()) {
            text.append("\n  None: the latest sign-in shows nothing wrong.\n");
        }
        report.causes().forEach(cause -> append(text, cause));
        text.append("\nTimeline (* belongs to the latest sign-in)\n\n");
        Instant start = report.timeline().isEmpty()
                ? report.made()
                : report.timeline().getFirst().at();
        report.timeline().forEach(line -> append(text, line, start));
        return text.toString();
    }

    private static void append(StringBuilder text, Report.Explanation cause) {
        text.append("\n  %s (%s, %s)\n"
                .formatted(cause.advice().title(), cause.likelihood().name().toLowerCase(Locale.ROOT), cause.id()));
        text.append("    ").append(cause.advice().sentence()).append('\n');
        text.append("    What to do: ").append(cause.advice().fix()).append('\n');
        append(text, "For: ", cause.speaksFor());
        append(text, "Against: ", cause.speaksAgainst());
    }

    private static void append(StringBuilder text, String label, List<Integer> numbers) {
        if (!numbers.isEmpty()) {
            String list = numbers.stream().map(number -> "#" + number).collect(Collectors.joining(", "));
            text.append("    ").append(label).append(list).append('\n');
        }
    }

    private static void append(StringBuilder text, Report.Line line, Instant start) {
        String after = seconds(Duration.between(start, line.at()));
        text.append(
                "%s#%-3d %10s s  %s\n".formatted(line.latest() ? "*" : " ", line.number(), "+" + after, line.text()));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }
}
