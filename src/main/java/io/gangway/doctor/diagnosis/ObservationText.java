package io.gangway.doctor.diagnosis;

import io.gangway.login.SignInProblem;
import io.gangway.login.evidence.Observation;
import io.gangway.qlik.proxy.Exchange;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts each observation into one line that holds no secret and no user. For one text; not thread-safe. */
public final class ObservationText {

    private static final String TOKEN_HEADER = "qlik-csrf-token";
    private static final Set<String> METHODS = Set.of("GET", "POST", "DELETE");

    private final Discretion discretion;
    private final SessionText sessions;

    public ObservationText(SetUp setUp, HostNames hostNames) {
        this(Discretion.of(setUp, hostNames));
    }

    ObservationText(Discretion discretion) {
        this.discretion = discretion;
        this.sessions = new SessionText(discretion);
    }

    public String line(Observation observation) {
        return switch (observation) {
            case Observation.BrowserSeen(var ownCookie, var embedded) ->
                "The browser came %s Gangway’s cookie%s"
                        .formatted(ownCookie ? "with" : "without", embedded ? ", in a frame" : "");
            case Observation.Arrived(var ticket, var state) ->
                arrived(
                        ticket.map(value -> "with ticket " + discretion.fingerprint(value))
                                .orElse("without a ticket"),
                        state);
            case Observation.ArrivedMalformed(var several, var state) ->
                arrived(several ? "with several tickets" : "with something that is no ticket", state);
            case Observation.Resolved(var host, var addresses) ->
                "%s stands for %s".formatted(discretion.host(host), hosts(addresses));
            case Observation.ModeChosen(var mode, var why) ->
                "Tickets are redeemed %s: %s".formatted(mode.words(), discretion.words(why));
            case Observation.Asked(var purpose, var exchange) ->
                "%s: %s".formatted(purpose(purpose), exchange(exchange));
            case Observation.Validated(var known) ->
                known ? "Qlik knows this session" : "Qlik does not know this session";
            case Observation.SocketTried(var with, var path, var origin, var userAgent, var cookies) ->
                "Opening a socket %s: %s, Origin %s, browser %s, cookies: %s"
                        .formatted(
                                with(with),
                                discretion.path(path),
                                discretion.address(origin),
                                browser(userAgent),
                                cookies(cookies));
            case Observation.SocketSettled(var with, var state, var took) ->
                "The socket %s, after %s: %s".formatted(with(with), millis(took), sessions.of(state));
            case Observation.Notified(var notification) -> "Qlik says " + sessions.of(notification);
            case Observation.SentToSignIn(var scheme, var host, var port, var path, var state) ->
                "Sent to the sign-in page %s with state %s"
                        .formatted(discretion.address(scheme, host, port, path), discretion.fingerprint(state));
            case Observation.ForeignSignIn(var host) ->
                "Not sent to the sign-in page on %s: the host is not allowed".formatted(discretion.host(host));
            case Observation.Redeemed(var ticket, var result, var sinceRedirect, var sinceReturn) ->
                "Ticket %s was %s; %s from the redirect to the return, %s from there to the result"
                        .formatted(
                                discretion.fingerprint(ticket),
                                switch (result) {
                                    case ACCEPTED -> "accepted";
                                    case REFUSED -> "refused";
                                    case UNCLEAR -> "perhaps used, with no session";
                                },
                                millis(sinceRedirect),
                                millis(sinceReturn));
            case Observation.ProxySessionOpened(var count) ->
                "Qlik sessions that Gangway has opened for this browser: %d (a user has five at once)".formatted(count);
            case Observation.SessionEnded(var state) -> "The session is over: " + sessions.of(state);
            case Observation.HandedOver ignored -> "Took over the session that another window has signed in to";
            case Observation.Reconnecting(var attempt) -> "Reconnecting, attempt " + attempt;
            case Observation.Stopped(var problem) -> "The sign-in stopped: " + problem(problem);
        };
    }

    private String arrived(String with, Optional<String> state) {
        return "A tab came " + with
                + state.map(value -> ", state " + discretion.fingerprint(value)).orElse(", no state");
    }

    private static String purpose(Observation.Purpose purpose) {
        return switch (purpose) {
            case PROBE -> "Asked whether the server has tokens";
            case REDEEM -> "Handed the ticket in";
            case TOKEN -> "Asked for a token";
            case VALIDATE -> "Asked whether Qlik knows the session";
            case SECOND_WITNESS -> "Asked the repository the same";
            case SIGN_IN_ADDRESS -> "Asked for the sign-in page";
            case SIGN_OUT -> "Signed out";
        };
    }

    private String exchange(Exchange exchange) {
        String request = METHODS.contains(exchange.method()) ? exchange.method() : Discretion.LEFT_OUT;
        String result =
                switch (exchange.result()) {
                    case Exchange.Status(int code, var headers, var cookies) ->
                        code + (headers.contains(TOKEN_HEADER) ? " with a token" : "") + ", cookies: "
                                + cookies(cookies);
                    case Exchange.NoReply(var reason) ->
                        "no answer, " + reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                };
        return request + " " + discretion.path(exchange.path()) + " → " + result + " (" + millis(exchange.took()) + ")";
    }

    private static String with(Observation.Credentials credentials) {
        return switch (credentials) {
            case NOTHING -> "with nothing";
            case COOKIE -> "with the cookie";
            case COOKIE_AND_TOKEN -> "with cookie and token";
            case TICKET -> "with the ticket";
        };
    }

    private String cookies(List<String> names) {
        return names.isEmpty()
                ? "none"
                : names.stream().limit(10).map(discretion::cookie).distinct().collect(Collectors.joining(", "));
    }

    private String hosts(List<String> addresses) {
        return addresses.isEmpty()
                ? "no address"
                : addresses.stream().limit(10).map(discretion::host).collect(Collectors.joining(", "));
    }

    /** Its kind only: the whole of it tells one user from others. */
    private static String browser(String userAgent) {
        String system = userAgent.contains("Windows") ? "on Windows" : "not on Windows";
        String kind = List.of("Edg", "Firefox", "Chrome", "Safari").stream()
                .filter(userAgent::contains)
                .findFirst()
                .map(name -> name.equals("Edg") ? "Edge" : name)
                .orElse("of another kind");
        return userAgent.isEmpty() ? "unknown" : kind + " " + system;
    }

    private static String problem(String name) {
        return Arrays.stream(SignInProblem.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .filter(name::equals)
                .findFirst()
                .orElse(Discretion.LEFT_OUT);
    }

    private static String millis(Duration duration) {
        long millis = duration.toMillis();
        return millis < 10_000 ? millis + " ms" : millis / 1000 + " s";
    }
}
