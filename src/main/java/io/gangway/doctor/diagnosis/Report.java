package io.gangway.doctor.diagnosis;

import io.gangway.qlik.WhoCanAct;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A diagnosis that can be posted in public: no ticket, cookie value, token, query or user is in it, and on request no host
 * name. Bounded in size, whatever was observed.
 *
 * @param product name and version
 * @param java the JVM
 * @param made when
 * @param qlik address of the Qlik server
 * @param gangway Gangway's own address, where it is known
 * @param mode how tickets are redeemed
 * @param sessionsOpened how many of the five sessions that a user has at once Gangway has opened for this browser so far
 * @param took from the first to the last observation of the latest sign-in
 */
public record Report(
        String product,
        String java,
        Instant made,
        String qlik,
        Optional<String> gangway,
        String mode,
        int sessionsOpened,
        Duration took,
        List<Explanation> causes,
        List<Line> timeline) {

    /**
     * @param productVersion Gangway's
     * @param now when the report is made
     */
    public static Report of(Diagnosis diagnosis, HostNames hostNames, String productVersion, Instant now) {
        return new ReportWriter(diagnosis, hostNames).write(productVersion, now);
    }

    /** For a mail, a ticket system or a forum. */
    public String text() {
        return ReportText.of(this);
    }

    /** For a program. */
    public String json() {
        return ReportJson.of(this);
    }

    /**
     * A cause that fits.
     *
     * @param speaksFor numbers of the timeline's lines
     * @param speaksAgainst the same
     */
    public record Explanation(
            String id,
            Likelihood likelihood,
            WhoCanAct whoCanAct,
            Advice advice,
            List<Integer> speaksFor,
            List<Integer> speaksAgainst) {}

    /**
     * An observation.
     *
     * @param number from 1
     * @param kind its name in the code
     * @param latest whether it belongs to the latest sign-in, which the causes explain
     */
    public record Line(int number, Instant at, String kind, boolean latest, String text) {}
}
