package io.gangway.doctor.diagnosis;

import io.gangway.login.SignInProblem;
import io.gangway.login.evidence.Evidence.Timed;
import io.gangway.login.evidence.Observation;
import io.gangway.login.evidence.Observation.Arrived;
import io.gangway.login.evidence.Observation.Asked;
import io.gangway.login.evidence.Observation.Credentials;
import io.gangway.login.evidence.Observation.Purpose;
import io.gangway.login.evidence.Observation.Redeemed;
import io.gangway.login.evidence.Observation.Result;
import io.gangway.login.evidence.Observation.SocketTried;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a story tells of its tickets. */
record Tickets(Story story) {

    /** How long Qlik accepts a ticket after it made it: qlik-protocol.md, 3.5. */
    private static final Duration LIFE = Duration.ofSeconds(60);

    Clues came() {
        return story.all(Arrived.class, arrived -> arrived.ticket().isPresent());
    }

    /** Qlik did not take the last ticket. */
    Clues refused() {
        return story.stoppedBy(SignInProblem.TicketRefused.class)
                .or(story.last(Redeemed.class, redeemed -> redeemed.result() == Result.REFUSED));
    }

    /** Qlik took it, set a cookie, and did not know the session right afterwards. */
    Clues forgotten() {
        return story.stoppedBy(SignInProblem.SessionNotKnown.class);
    }

    /** Everything that was seen of the last ticket that came, where it came more than once. */
    Clues broughtAgain() {
        Optional<String> ticket = lastTicket();
        List<Timed> arrivals = ofTheLast(ticket)
                .filter(timed -> timed.observation() instanceof Arrived)
                .toList();
        return arrivals.size() > 1 ? new Clues(arrivals) : Clues.NONE;
    }

    /** Qlik refused the ticket already when it came first, so that coming again explains nothing. */
    Clues refusedTheFirstTime() {
        return broughtAgain()
                .and(new Clues(ofTheLast(lastTicket())
                        .filter(timed ->
                                timed.observation() instanceof Redeemed redeemed && redeemed.result() == Result.REFUSED)
                        .toList()));
    }

    /** Gangway handed it in over HTTP, to a server that may have looked at it, and then in the socket's address. */
    Clues handedInTwice() {
        Clues overHttp = story.all(
                Asked.class,
                asked -> asked.purpose() == Purpose.REDEEM && asked.exchange().isSuccess());
        return overHttp.and(story.last(SocketTried.class, tried -> tried.with() == Credentials.TICKET));
    }

    /** It lay with Gangway for longer than a ticket lives. */
    Clues redeemedTooLate() {
        return story.last(Redeemed.class, redeemed -> isOver(redeemed.sinceReturn()));
    }

    /** It came more than such a time after the redirect, of which signing in may have taken the most. */
    Clues broughtLate() {
        return story.last(Redeemed.class, redeemed -> isOver(sinceRedirect(redeemed)));
    }

    /** From the redirect on everything took less time than a ticket lives; a form makes its ticket later still. */
    Clues surelyFresh() {
        return story.last(Redeemed.class, redeemed -> !isOver(sinceRedirect(redeemed)));
    }

    /** How long the browser of the last one was away; -1 where that was not seen. */
    long secondsAway() {
        return seconds(Redeemed::sinceRedirect);
    }

    /** How long the last one took from the browser's return to its redemption; -1 where that was not seen. */
    long secondsWithGangway() {
        return seconds(Redeemed::sinceReturn);
    }

    private long seconds(Function<Redeemed, Duration> time) {
        return story.wholeTimeline().reversed().stream()
                .map(Timed::observation)
                .filter(Redeemed.class::isInstance)
                .map(Redeemed.class::cast)
                .findFirst()
                .map(redeemed -> time.apply(redeemed).toSeconds())
                .orElse(-1L);
    }

    /** Tickets that came with a state which this browser was given more than ten minutes ago. */
    Clues comingAfterTheirState(Duration life) {
        return new Clues(story.events().stream()
                .filter(timed -> timed.observation() instanceof Arrived arrived
                        && arrived.ticket().isPresent()
                        && arrived.state().flatMap(this::sentWith).stream()
                                .anyMatch(sent -> sent.at().plus(life).isBefore(timed.at())))
                .toList());
    }

    /** The last ticket came with a state with which a different ticket had come before. */
    Clues withAStateUsedBefore() {
        Optional<Arrived> last = lastArrival();
        return new Clues(last.stream()
                .flatMap(latest -> story.wholeTimeline().stream()
                        .filter(timed -> timed.observation() instanceof Arrived arrived
                                && latest.state().isPresent()
                                && arrived.state().equals(latest.state())
                                && arrived.ticket().isPresent()
                                && !arrived.ticket().equals(latest.ticket())))
                .toList());
    }

    /** The last ticket came without a state. */
    Clues withoutState() {
        return lastArrival().filter(arrived -> arrived.state().isEmpty()).isPresent()
                ? story.last(Arrived.class, arrived -> arrived.ticket().isPresent())
                : Clues.NONE;
    }

    /** The last ticket came with a state that this browser was never sent away with. */
    Clues withAForeignState() {
        return lastArrival()
                        .flatMap(Arrived::state)
                        .filter(state -> sentWith(state).isEmpty())
                        .isPresent()
                ? story.last(Arrived.class, arrived -> arrived.ticket().isPresent())
                : Clues.NONE;
    }

    private Optional<Timed> sentWith(String state) {
        return story.wholeTimeline().stream()
                .filter(timed -> timed.observation() instanceof Observation.SentToSignIn sent
                        && sent.state().equals(state))
                .findFirst();
    }

    private Stream<Timed> ofTheLast(Optional<String> ticket) {
        return story.wholeTimeline().stream()
                .filter(timed ->
                        ticket.isPresent() && ticketIn(timed.observation()).equals(ticket));
    }

    private static Optional<String> ticketIn(Observation observation) {
        return observation instanceof Redeemed redeemed
                ? Optional.of(redeemed.ticket())
                : observation instanceof Arrived arrived ? arrived.ticket() : Optional.empty();
    }

    private Optional<String> lastTicket() {
        return lastArrival().flatMap(Arrived::ticket);
    }

    private Optional<Arrived> lastArrival() {
        return story.events().reversed().stream()
                .map(Timed::observation)
                .filter(Arrived.class::isInstance)
                .map(Arrived.class::cast)
                .filter(arrived -> arrived.ticket().isPresent())
                .findFirst();
    }

    private static Duration sinceRedirect(Redeemed redeemed) {
        return redeemed.sinceRedirect().plus(redeemed.sinceReturn());
    }

    private static boolean isOver(Duration duration) {
        return duration.compareTo(LIFE) > 0;
    }
}
