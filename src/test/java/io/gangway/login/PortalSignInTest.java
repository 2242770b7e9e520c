package io.gangway.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.login.SignInProblem.NotStartedHere;
import io.gangway.login.SignInProblem.TicketRefused;
import io.gangway.login.SignInStep.GoTo;
import io.gangway.login.SignInStep.SignInNeeded;
import io.gangway.login.SignInStep.SignedIn;
import io.gangway.login.SignInStep.Stopped;
import io.gangway.login.evidence.Observation;
import io.gangway.qlik.engine.EngineListener;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The sign-in where a portal is around it: in its frame, and with its tickets. */
class PortalSignInTest {

    private static final String TICKET = "MlE_kyfch72T6J1.";
    private static final URI HOME = URI.create("https://apps.example.com/");
    private static final EngineListener DEAF = new DeafListener();

    private final SettableClock clock = new SettableClock();
    private final ScriptedQlik qlik = new ScriptedQlik();
    private final QlikIdentity identity = new QlikIdentity(clock, new Random(7));
    private WebTicketSignIn signIn = SignInAtScript.at(qlik, UnsolicitedTickets.REFUSE, clock);

    // ---- frames

    @Test
    void unknownFrameIsNotSentToTheSignInPage() {
        assertThat(comeAsFrame()).isEqualTo(new SignInNeeded());
    }

    @Test
    void framesCountAsNoRounds() {
        for (int frame = 0; frame < 10; frame++) {
            comeAsFrame();
        }

        assertThat(come(Map.of())).isInstanceOf(GoTo.class);
    }

    @Test
    void frameOfAKnownBrowserIsSimplyIn() {
        signInOnce();

        assertThat(comeAsFrame()).isInstanceOf(SignedIn.class);
        assertThat(qlik.ticketsSent()).isEqualTo(1);
    }

    @Test
    void frameWithASessionThatWasHandedOverIsIn() {
        signInOnce();
        QlikIdentity frame = new QlikIdentity(clock, new Random(8));

        frame.adopt(identity);

        assertThat(signIn.step(frame, visit(Map.of(), true), DEAF)).isInstanceOf(SignedIn.class);
        assertThat(qlik.ticketsSent()).isEqualTo(1);
    }

    // ---- tickets of portals

    @Test
    void ticketWithoutStateIsRefusedUnlessWanted() {
        qlik.validTickets.add(TICKET);

        assertThat(come(Map.of("qlikTicket", List.of(TICKET)))).isEqualTo(new Stopped(new NotStartedHere()));
        assertThat(qlik.ticketsSent()).isZero();
    }

    @Test
    void wantedTicketWithoutStateSignsInAtTheViewOfItsLink() {
        signIn = SignInAtScript.at(qlik, UnsolicitedTickets.ACCEPT, clock);
        qlik.validTickets.add(TICKET);

        SignInStep step = come(Map.of("qlikTicket", List.of(TICKET)));

        assertThat(((SignedIn) step).returnTo()).isEqualTo("q=sales");
    }

    @Test
    void wantedTicketSignsAFrameIn() {
        signIn = SignInAtScript.at(qlik, UnsolicitedTickets.ACCEPT, clock);
        qlik.validTickets.add(TICKET);

        assertThat(signIn.step(identity, visit(Map.of("qlikTicket", List.of(TICKET)), true), DEAF))
                .isInstanceOf(SignedIn.class);
    }

    @Test
    void wantedTicketIsRedeemedOnce() {
        signIn = SignInAtScript.at(qlik, UnsolicitedTickets.ACCEPT, clock);
        come(Map.of("qlikTicket", List.of(TICKET)));

        assertThat(come(Map.of("qlikTicket", List.of(TICKET)))).isEqualTo(new Stopped(new TicketRefused()));
        assertThat(qlik.ticketsSent()).isEqualTo(1);
    }

    @Test
    void ticketWithAForeignStateIsRefusedAlsoWhereThoseWithoutAreWanted() {
        signIn = SignInAtScript.at(qlik, UnsolicitedTickets.ACCEPT, clock);
        qlik.validTickets.add(TICKET);

        assertThat(come(Map.of("state", List.of("a".repeat(32)), "qlikTicket", List.of(TICKET))))
                .isEqualTo(new Stopped(new NotStartedHere()));
        assertThat(qlik.ticketsSent()).isZero();
    }

    @Test
    void furtherTicketOfASignedInBrowserStaysUnspent() {
        signIn = SignInAtScript.at(qlik, UnsolicitedTickets.ACCEPT, clock);
        qlik.validTickets.addAll(List.of(TICKET, "AnotherTicket123"));
        come(Map.of("qlikTicket", List.of(TICKET)));

        assertThat(come(Map.of("qlikTicket", List.of("AnotherTicket123")))).isInstanceOf(SignedIn.class);
        assertThat(qlik.ticketsSent()).isEqualTo(1);
    }

    @Test
    void ticketOfAPortalIsInTheEvidence() {
        signIn = SignInAtScript.at(qlik, UnsolicitedTickets.ACCEPT, clock);
        qlik.validTickets.add(TICKET);
        come(Map.of("qlikTicket", List.of(TICKET)));

        assertThat(identity.evidence().timeline())
                .filteredOn(timed -> timed.observation() instanceof Observation.Redeemed)
                .hasSize(1);
    }

    private void signInOnce() {
        qlik.validTickets.add(TICKET);
        come(Map.of());
        come(Map.of("state", List.of(qlik.state()), "qlikTicket", List.of(TICKET)));
    }

    private SignInStep comeAsFrame() {
        return signIn.step(identity, visit(Map.of(), true), DEAF);
    }

    private SignInStep come(Map<String, List<String>> query) {
        return signIn.step(identity, visit(query, false), DEAF);
    }

    private static Visit visit(Map<String, List<String>> query, boolean framed) {
        return new Visit(Arrival.read(query), HOME, "Firefox", "q=sales", framed);
    }
}
