package io.gangway.web;

import io.gangway.doctor.checks.Check;
import io.gangway.doctor.checks.CheckReport;
import io.gangway.doctor.checks.CheckResult;
import io.gangway.doctor.checks.Phrase;
import io.gangway.doctor.checks.Progress;
import io.gangway.doctor.checks.Verdict;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** The doctor's report as text: a line per check, and the whole story where something has to be done. */
final class DoctorTerminal implements Progress {

    private static final int TITLE_WIDTH = 24;
    private static final int LINE_WIDTH = 100;
    private static final String INDENT = "    ";

    private final PrintWriter out;
    private final Ansi ansi;
    /** Of the check that runs. */
    private String heading = "";

    DoctorTerminal(PrintWriter out, Ansi ansi) {
        this.out = out;
        this.ansi = ansi;
    }

    void begin(String qlikUrl) {
        out.println("Gangway doctor, looking at " + qlikUrl);
        out.println();
        out.flush();
    }

    @Override
    public void before(Check check) {
        String title = check.title().in(Locale.ENGLISH);
        heading = title + " " + ".".repeat(TITLE_WIDTH - title.length()) + " ";
        out.print(heading);
        out.flush();
    }

    @Override
    public void after(CheckResult result) {
        out.println(word(result.verdict()));
        switch (result.verdict()) {
            case PASSED -> wrap("", result.cameBack());
            case SKIPPED -> wrap("", result.means());
            case WARNING, FAILED -> {
                wrap("tried: ", result.tried());
                wrap("got:   ", result.cameBack());
                wrap("means: ", result.means());
                wrap("fix:   ", result.fix());
            }
        }
        out.flush();
    }

    /** Here alone an address is shown with its query, because the user has to open it. */
    void invite(URI signInAddress) {
        out.println(heading.isEmpty() ? "" : "waiting for you");
        out.println();
        out.println("Open this address in a browser on this machine and sign in (Ctrl+C stops).");
        out.println("The doctor signs you out at the end: of all your sessions on this virtual proxy.");
        out.println();
        out.println(signInAddress);
        out.println();
        out.print(heading);
        out.flush();
    }

    void end(CheckReport report) {
        out.println();
        out.printf(
                "%s %d passed, %d with warnings, %d failed, %d skipped.%n",
                ansi.string("@|bold " + report.overall().sentence().in(Locale.ENGLISH) + "|@"),
                report.count(Verdict.PASSED),
                report.count(Verdict.WARNING),
                report.count(Verdict.FAILED),
                report.count(Verdict.SKIPPED));
        out.flush();
    }

    private String word(Verdict verdict) {
        return ansi.string(
                switch (verdict) {
                    case PASSED -> "@|green ok|@";
                    case WARNING -> "@|yellow warning|@";
                    case FAILED -> "@|bold,red FAILED|@";
                    case SKIPPED -> "@|faint skipped|@";
                });
    }

    private void wrap(String label, Phrase phrase) {
        StringBuilder line = new StringBuilder(INDENT + label);
        String hanging = " ".repeat(line.length());
        for (String word : phrase.in(Locale.ENGLISH).split(" ")) {
            if (line.length() + word.length() > LINE_WIDTH && !line.toString().isBlank()) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(hanging);
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }
}
