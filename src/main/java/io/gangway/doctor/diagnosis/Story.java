package io.gangway.doctor.diagnosis;

import io.gangway.login.SignInProblem;
import io.gangway.login.evidence.Evidence.Timed;
import io.gangway.login.evidence.Observation;
import io.gangway.qlik.engine.EngineState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The latest sign-in of a browser, and the questions that rules ask about it. What concerns tickets, answers of the server
 * and sign-in pages is asked of {@link #tickets()}, {@link #server()} and {@link #signInPages()}.
 */
final class Story {

    /** Nobody types a name and a password in less, or waits less for a form that is not needed. */
    private static final Duration SIGNING_IN = Duration.ofSeconds(10);

    private final List<Timed> timeline;
    private final List<Timed> events;
    private final SetUp setUp;

    private Story(List<Timed> timeline, List<Timed> events, SetUp setUp) {
        this.timeline = timeline;
        this.events = events;
        this.setUp = setUp;
    }

    static Story latest(List<Timed> timeline, SetUp setUp) {
        return new Story(timeline, LatestStory.of(timeline), setUp);
    }

    List<Timed> events() {
        return events;
    }

    /** Everything that is known of the browser, earlier sign-ins included. */
    List<Timed> wholeTimeline() {
        return timeline;
    }

    SetUp setUp() {
        return setUp;
    }

    Tickets tickets() {
        return new Tickets(this);
    }

    ServerTalk server() {
        return new ServerTalk(this);
    }

    SignInPages signInPages() {
        return new SignInPages(this);
    }

    /** Whether it led to a session that is still there. */
    boolean endedWell() {
        return events.reversed().stream()
                .map(Timed::observation)
                .filter(Story::isAnEnd)
                .findFirst()
                .map(end -> end instanceof Observation.SocketSettled settled
                        && settled.state() instanceof EngineState.Connected)
                .orElse(false);
    }

    /** The end that has to be explained; none where it ended well or goes on. */
    Clues badEnd() {
        return endedWell() ? Clues.NONE : last(Observation.class, Story::isAnEnd);
    }

    Clues stoppedBy(Class<? extends SignInProblem> problem) {
        return last(Observation.Stopped.class, stop -> stop.problem().equals(problem.getSimpleName()));
    }

    /** The address that was opened held what Qlik cannot have made. */
    Clues malformedReturns() {
        return stoppedBy(SignInProblem.MalformedReturn.class);
    }

    /** Came with a state and no ticket. */
    Clues returnsWithoutTicket() {
        return all(
                Observation.Arrived.class,
                arrived -> arrived.ticket().isEmpty() && arrived.state().isPresent());
    }

    /** Came with nothing at all, although it had been sent to the sign-in page. */
    Clues returnsWithNothing() {
        List<Timed> afterTheRedirect = events.stream()
                .dropWhile(timed -> !(timed.observation() instanceof Observation.SentToSignIn))
                .toList();
        return new Clues(matching(
                afterTheRedirect,
                Observation.Arrived.class,
                arrived -> arrived.ticket().isEmpty() && arrived.state().isEmpty()));
    }

    /** A lost session was opened once more, and Qlik wanted a new sign-in for it. */
    Clues sessionsGoneMeanwhile() {
        Clues refused =
                last(Observation.SocketSettled.class, settled -> settled.state() instanceof EngineState.SignInRequired);
        return refused.and(all(Observation.Reconnecting.class, attempt -> true))
                .or(stoppedBy(SignInProblem.SessionOver.class));
    }

    Clues redirects() {
        return all(Observation.SentToSignIn.class, sent -> true);
    }

    /** Redirects, if after each one the browser stayed away for as long as signing in takes. */
    Clues redirectsInEarnest() {
        boolean cutShort = redirects().seen().stream().anyMatch(sent -> nextArrival(sent)
                .filter(back -> back.at().isBefore(sent.at().plus(SIGNING_IN)))
                .isPresent());
        return cutShort ? Clues.NONE : redirects();
    }

    private Optional<Timed> nextArrival(Timed sent) {
        return events.stream()
                .dropWhile(timed -> !timed.equals(sent))
                .filter(timed -> timed.observation() instanceof Observation.Arrived)
                .findFirst();
    }

    Clues browsersWithoutOurCookie() {
        return last(Observation.BrowserSeen.class, seen -> !seen.ownCookie());
    }

    Clues browsersWithOurCookie() {
        return last(Observation.BrowserSeen.class, Observation.BrowserSeen::ownCookie);
    }

    Clues embeddedPages() {
        return last(Observation.BrowserSeen.class, Observation.BrowserSeen::embedded);
    }

    /** Name look-ups that found more than one address: a load balancer, or several nodes. */
    Clues severalAddresses() {
        return all(Observation.Resolved.class, resolved -> resolved.addresses().size() > 1);
    }

    /** The latest count of the sessions that Gangway has opened for this browser, in earlier sign-ins too. */
    Clues sessionsOpened() {
        return new Clues(timeline.reversed().stream()
                .filter(timed -> timed.observation() instanceof Observation.ProxySessionOpened)
                .limit(1)
                .toList());
    }

    int numberOfSessionsOpened() {
        return sessionsOpened().seen().stream()
                .map(Timed::observation)
                .mapToInt(seen -> seen instanceof Observation.ProxySessionOpened(int count) ? count : 0)
                .sum();
    }

    Clues anonymousSessions() {
        return last(
                Observation.SocketSettled.class,
                settled -> settled.state() instanceof EngineState.Connected(var user, var ignored)
                        && user.map(known -> known.isAnonymous()).orElse(false));
    }

    /** All observations of a kind that fulfil the condition. */
    <T extends Observation> Clues all(Class<T> kind, Predicate<T> condition) {
        return new Clues(matching(events, kind, condition));
    }

    /** The last observation of a kind, if it fulfils the condition. */
    <T extends Observation> Clues last(Class<T> kind, Predicate<T> condition) {
        Optional<Timed> last = events.reversed().stream()
                .filter(timed -> kind.isInstance(timed.observation()))
                .findFirst();
        return new Clues(matching(last.stream().toList(), kind, condition));
    }

    private static <T extends Observation> List<Timed> matching(
            List<Timed> among, Class<T> kind, Predicate<T> condition) {
        return among.stream()
                .filter(timed -> kind.isInstance(timed.observation()) && condition.test(kind.cast(timed.observation())))
                .toList();
    }

    private static boolean isAnEnd(Observation observation) {
        return observation instanceof Observation.Stopped
                || observation instanceof Observation.SessionEnded
                || (observation instanceof Observation.SocketSettled settled && isAnEnd(settled.state()));
    }

    private static boolean isAnEnd(EngineState state) {
        return state instanceof EngineState.Connected || state instanceof EngineState.Closed;
    }
}
