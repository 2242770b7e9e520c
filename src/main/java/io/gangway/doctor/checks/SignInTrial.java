package io.gangway.doctor.checks;

import io.gangway.login.Arrival;
import io.gangway.login.HandshakeChooser;
import io.gangway.login.LoginAddress;
import io.gangway.login.NameLookup;
import io.gangway.login.QlikIdentity;
import io.gangway.login.QlikSessions;
import io.gangway.login.SignInProblem;
import io.gangway.login.SignInStep;
import io.gangway.login.TicketRedeemer;
import io.gangway.login.UnsolicitedTickets;
import io.gangway.login.Visit;
import io.gangway.login.WebTicketSignIn;
import io.gangway.qlik.QlikServer;
import io.gangway.qlik.proxy.ProxyClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One real sign-in by somebody at a browser of this machine, done by the very code that Gangway signs its users in with.
 * For one thread.
 */
final class SignInTrial implements AutoCloseable {

    private final ReturnDoor door;
    private final Duration wait;
    private final Consumer<URI> invitation;
    private final Patient patient;
    private final HttpClient client;
    private final CookieWitness cookies = new CookieWitness();
    private final QlikIdentity identity;
    private final ProxyClient proxy;
    private final WebTicketSignIn signIn;

    private Optional<URI> signInAddress = Optional.empty();
    private Optional<SignInStep> outcome = Optional.empty();

    SignInTrial(ExaminedSetUp setUp, Equipment equipment, ReturnDoor door, Duration wait, Consumer<URI> invitation) {
        this.door = door;
        this.wait = wait;
        this.invitation = invitation;
        this.patient = new Patient(setUp, equipment);
        this.client = equipment.http().cookieHandler(cookies).build();
        this.identity = new QlikIdentity(equipment.clock(), equipment.random());
        QlikServer server = patient.server();
        this.proxy = new ProxyClient(client, server, equipment.limit(), equipment.random());
        QlikSessions sessions = new QlikSessions(equipment.opener(), proxy, server, equipment.engine());
        HandshakeChooser chooser = new HandshakeChooser(setUp.mode(), proxy, equipment.clock());
        this.signIn = new WebTicketSignIn(
                new LoginAddress(server, setUp.allowedHosts()),
                sessions,
                new TicketRedeemer(chooser, sessions, proxy, setUp.validation(), Thread::sleep),
                proxy,
                UnsolicitedTickets.REFUSE,
                NameLookup.SYSTEM,
                equipment.clock());
    }

    Found examine(Check check) {
        return switch (check) {
            case SIGN_IN_OFFER -> offer();
            case SIGN_IN_RETURN -> awaitReturn();
            case REDEMPTION -> Redemption.finding(outcome, identity.evidence());
            case SESSION_COOKIE -> SessionChecks.cookie(cookies, patient.isHttps());
            case VALIDATION -> SessionChecks.validation(proxy.user(identity.cookies(), userAgent()));
            case ENGINE -> SessionChecks.engine(outcome);
            case APP_LIST -> SessionChecks.appList(outcome);
            case ADDRESS, DNS, TCP, TLS, HTTP, VERSION, USER, CLOCK, HANDSHAKE, UPGRADE, FIRST_MESSAGE, SIGN_IN_PAGE ->
                throw needsNobody(check);
            case SIGN_IN_KIND, PUBLIC_ADDRESS, RETURN_ADDRESS, COOKIES -> throw needsNobody(check);
        };
    }

    private Found offer() {
        return switch (step(new Arrival.Plain())) {
            case SignInStep.GoTo(var loginUri) -> {
                Outcome given =
                        ReturnAddressCheck.answer(patient, door.address().toString())
                                        == ReturnAddressCheck.Answer.NOT_ALLOWED
                                ? Outcome.SIGN_IN_OFFER_WAY_BACK_DOUBTFUL
                                : Outcome.SIGN_IN_OFFER_GIVEN;
                signInAddress = Optional.of(loginUri);
                yield Found.of(given)
                        .with("page", Shown.address(loginUri))
                        .with("user", patient.server().user());
            }
            case SignInStep.SignedIn signedIn -> {
                signedIn.session().close();
                yield Found.of(Outcome.SIGN_IN_OFFER_NOT_NEEDED);
            }
            case SignInStep.SignInNeeded ignored -> throw new IllegalStateException("The doctor is in no frame");
            case SignInStep.Stopped(SignInProblem.ForeignLoginHost(var host), var ignored) ->
                Found.of(Outcome.SIGN_IN_OFFER_FOREIGN_HOST).with("pageHost", host);
            case SignInStep.Stopped(var problem, var ignored) ->
                Found.of(Outcome.SIGN_IN_OFFER_NONE).with("why", Words.of(problem));
        };
    }

    private Found awaitReturn() {
        signInAddress.ifPresent(invitation);
        long deadline = System.nanoTime() + wait.toNanos();
        while (true) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            Optional<Map<String, List<String>>> query = left.isNegative() ? Optional.empty() : door.next(left);
            if (query.isEmpty()) {
                return Found.of(Outcome.SIGN_IN_RETURN_NOBODY);
            }
            Optional<Found> finding = comesBack(query.get());
            if (finding.isPresent()) {
                return finding.get();
            }
        }
    }

    /** Empty for whoever comes from elsewhere: then the wait goes on. */
    private Optional<Found> comesBack(Map<String, List<String>> query) {
        return switch (Arrival.read(query)) {
            case Arrival.Plain ignored ->
                query.containsKey(Arrival.STATE_PARAMETER)
                        ? Optional.of(Found.of(Outcome.SIGN_IN_RETURN_WITHOUT_TICKET))
                        : Optional.empty();
            case Arrival.Malformed ignored -> Optional.of(Found.of(Outcome.SIGN_IN_RETURN_MALFORMED));
            case Arrival.WithTicket ticket -> {
                SignInStep step = step(ticket);
                if (step instanceof SignInStep.Stopped(SignInProblem.NotStartedHere ignored, var alsoIgnored)) {
                    yield Optional.empty();
                }
                outcome = Optional.of(step);
                yield Optional.of(
                        Redemption.returned(Found.of(Outcome.SIGN_IN_RETURN_WITH_TICKET), identity.evidence()));
            }
        };
    }

    private SignInStep step(Arrival arrival) {
        return signIn.step(
                identity, new Visit(arrival, door.address(), userAgent(), "", false), new CookieEar(cookies));
    }

    private static String userAgent() {
        return Browser.here().userAgent();
    }

    private static IllegalArgumentException needsNobody(Check check) {
        return new IllegalArgumentException("needs nobody to sign in: " + check.id());
    }

    @Override
    public void close() {
        outcome.filter(SignInStep.SignedIn.class::isInstance)
                .map(SignInStep.SignedIn.class::cast)
                .ifPresent(signedIn -> signedIn.session().close());
        if (outcome.isPresent()) {
            // The ticket may have become a session, one of the five that this user has.
            proxy.signOut(identity.cookies(), userAgent(), identity.csrfToken());
        }
        patient.close();
        client.shutdownNow();
    }
}
