package io.gangway.doctor.diagnosis;

import io.gangway.login.evidence.Evidence.Timed;
import io.gangway.login.evidence.Observation;
import io.gangway.login.evidence.Observation.Asked;
import io.gangway.login.evidence.Observation.Credentials;
import io.gangway.login.evidence.Observation.Purpose;
import io.gangway.login.evidence.Observation.SocketSettled;
import io.gangway.qlik.NetworkFailure;
import io.gangway.qlik.engine.Closure;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.engine.Notification;
import io.gangway.qlik.engine.ProxyTopic;
import io.gangway.qlik.engine.SessionState;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import io.gangway.qlik.proxy.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the server said in a story: notifications, ends of sockets, answers over HTTP. */
record ServerTalk(Story story) {

    /** A server that answers this late was cold, or is overloaded. */
    private static final Duration SLOW = Duration.ofSeconds(10);
    /** Requests whose answer decides; the others only ask around. */
    private static final Set<Purpose> DECIDING = EnumSet.of(Purpose.REDEEM, Purpose.TOKEN, Purpose.SIGN_IN_ADDRESS);

    private static final String TOKEN_HEADER = "qlik-csrf-token";

    Clues said(ProxyTopic... topics) {
        return heard(notification -> notification instanceof Notification.ProxyNotice notice
                && Arrays.asList(topics).contains(notice.topic()));
    }

    Clues engineSaid(SessionState state) {
        return heard(notification -> notification instanceof Notification.SessionConnected connected
                && connected.state().equals(Optional.of(state)));
    }

    /** A fatal notification that nobody has documented. */
    Clues saidSomethingUnknown() {
        return heard(notification -> notification instanceof Notification.Unknown && notification.isFatal());
    }

    /** The last socket was refused with one of these statuses before it opened. */
    Clues refusedUpgradeWith(Integer... statuses) {
        return notOpened(failure -> failure instanceof HandshakeFailure.Refused(int status)
                && Arrays.asList(statuses).contains(status));
    }

    /** The last socket, refused with 403, had been tried with this. */
    Clues forbiddenTo(Credentials credentials) {
        return refusedUpgradeWith(403).and(story.last(SocketSettled.class, settled -> settled.with() == credentials));
    }

    /** Sockets that opened, whatever became of them. */
    Clues opened() {
        return story.all(
                SocketSettled.class,
                settled -> settled.state() instanceof EngineState.SignInRequired
                        || settled.state() instanceof EngineState.Connected);
    }

    Optional<Detail> statusOfRefusal() {
        return lastEnd()
                .flatMap(state ->
                        state instanceof EngineState.Closed(Closure.NotOpened(HandshakeFailure.Refused(int status)))
                                ? Optional.of(new Detail.Number(status))
                                : Optional.empty());
    }

    /** The last socket did not open, for this reason. */
    Clues notOpened(Predicate<HandshakeFailure> reason) {
        return closed(closure -> closure instanceof Closure.NotOpened(var failure) && reason.test(failure));
    }

    /** The last socket's end. */
    Clues closed(Predicate<Closure> reason) {
        return ends(state -> state instanceof EngineState.Closed(var closure) && reason.test(closure));
    }

    /** TLS failed with such words of the JDK. */
    Clues notTrusted(Predicate<String> reason) {
        return notOpened(failure -> failure instanceof HandshakeFailure.NotTrusted(var words)
                && reason.test(words.toLowerCase(Locale.ROOT)));
    }

    /** The last request that decides something was answered like this. */
    Clues answered(Integer... statuses) {
        return lastDeciding(exchange -> Arrays.asList(statuses).contains(exchange.status()));
    }

    Clues answeredTo(Purpose purpose, Predicate<Exchange> answer) {
        return story.all(Asked.class, asked -> asked.purpose() == purpose && answer.test(asked.exchange()));
    }

    Clues noReply(NetworkFailure reason) {
        return lastDeciding(exchange -> exchange.result() instanceof Exchange.NoReply(var given) && given == reason);
    }

    /** No answer in time, over HTTP or to the socket's request. */
    Clues timedOut() {
        return notOpened(HandshakeFailure.TimedOut.class::isInstance).or(noReply(NetworkFailure.TIMED_OUT));
    }

    /** The server makes the tokens of newer releases: 2xx with such a header. */
    Clues gaveTokens() {
        return story.all(
                Asked.class,
                asked -> asked.exchange().result() instanceof Exchange.Status(int code, var headers, var ignored)
                        && code / 100 == 2
                        && headers.contains(TOKEN_HEADER));
    }

    /** The server knows the address of tokens, whatever it answers to who has no session. */
    Clues hasTokens() {
        return answeredTo(Purpose.PROBE, Exchange::isOffered);
    }

    Clues hasNoTokens() {
        return answeredTo(Purpose.PROBE, exchange -> exchange.status() == 404);
    }

    /** Session cookies with such a name were set or sent. */
    Clues sessionCookies(Predicate<String> name) {
        Clues set = story.all(
                Asked.class,
                asked -> asked.exchange().result() instanceof Exchange.Status(var code, var headers, var cookies)
                        && cookies.stream().anyMatch(name));
        return set.or(story.all(
                Observation.SocketTried.class, tried -> tried.cookies().stream().anyMatch(name)));
    }

    /** Sockets, of this sign-in or an earlier one, that led to a session with such a cookie. */
    Clues connectedWith(Predicate<String> cookieName) {
        List<Timed> connected = new ArrayList<>();
        boolean hasTheCookie = false;
        for (Timed timed : story.wholeTimeline()) {
            if (timed.observation() instanceof Observation.SocketTried tried) {
                hasTheCookie = tried.cookies().stream().anyMatch(cookieName);
            } else if (hasTheCookie
                    && timed.observation() instanceof SocketSettled settled
                    && settled.state() instanceof EngineState.Connected) {
                connected.add(timed);
            }
        }
        return new Clues(List.copyOf(connected));
    }

    Clues slowAnswers() {
        return story.all(SocketSettled.class, settled -> settled.took().compareTo(SLOW) >= 0)
                .or(story.all(Asked.class, asked -> asked.exchange().took().compareTo(SLOW) >= 0));
    }

    private Clues lastDeciding(Predicate<Exchange> answer) {
        List<Timed> last = story.events().reversed().stream()
                .filter(timed -> timed.observation() instanceof Asked asked && DECIDING.contains(asked.purpose()))
                .limit(1)
                .filter(timed -> timed.observation() instanceof Asked asked && answer.test(asked.exchange()))
                .toList();
        return new Clues(last);
    }

    private Clues heard(Predicate<Notification> what) {
        return story.all(Observation.Notified.class, notified -> what.test(notified.notification()))
                .or(closed(closure -> closure instanceof Closure.ByQlik(var said) && what.test(said)));
    }

    private Clues ends(Predicate<EngineState> condition) {
        return new Clues(story.events().reversed().stream()
                .filter(timed -> stateIn(timed.observation()).isPresent())
                .limit(1)
                .filter(timed -> stateIn(timed.observation()).filter(condition).isPresent())
                .toList());
    }

    private Optional<EngineState> lastEnd() {
        return story.events().reversed().stream()
                .flatMap(timed -> stateIn(timed.observation()).stream())
                .findFirst();
    }

    private static Optional<EngineState> stateIn(Observation observation) {
        return observation instanceof SocketSettled settled
                ? Optional.of(settled.state())
                : observation instanceof Observation.SessionEnded(var state) ? Optional.of(state) : Optional.empty();
    }
}
