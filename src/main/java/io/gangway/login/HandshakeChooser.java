package io.gangway.login;

import io.gangway.login.evidence.Evidence;
import io.gangway.login.evidence.HandshakeMode;
import io.gangway.login.evidence.Observation;
import io.gangway.login.evidence.Observation.Purpose;
import io.gangway.qlik.proxy.CookieJar;
import io.gangway.qlik.proxy.Exchange;
import io.gangway.qlik.proxy.ProxyClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Chooses how tickets are redeemed. A server that has {@code /qps/csrftoken} is a newer one, which wants its token on the
 * socket; that is found out by asking once, without a ticket, and remembered for some minutes. Thread-safe.
 */
public final class HandshakeChooser {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final LoginMode mode;
    private final ProxyClient proxy;
    private final InstantSource clock;

    private Optional<Remembered> remembered = Optional.empty();

    public HandshakeChooser(LoginMode mode, ProxyClient proxy, InstantSource clock) {
        this.mode = mode;
        this.proxy = proxy;
        this.clock = clock;
    }

    /** Whether a way that was refused may be given up for the other one. */
    boolean mayChange() {
        return mode == LoginMode.AUTO;
    }

    /** The way for the next redemption. Blocks while the server is asked. */
    synchronized HandshakeMode choose(String userAgent, Evidence evidence) {
        Choice choice =
                switch (mode) {
                    case HTTP -> new Choice(HandshakeMode.HTTP, "gangway.login.mode");
                    case WEBSOCKET -> new Choice(HandshakeMode.WEBSOCKET, "gangway.login.mode");
                    case AUTO -> known().orElseGet(() -> probe(userAgent, evidence));
                };
        evidence.add(new Observation.ModeChosen(choice.mode(), choice.why()));
        return choice.mode();
    }

    /** The server refused a socket of this way, so the other one is tried from now on. */
    synchronized void refuted(HandshakeMode refused, Evidence evidence) {
        HandshakeMode other = refused == HandshakeMode.HTTP ? HandshakeMode.WEBSOCKET : HandshakeMode.HTTP;
        Choice choice = new Choice(other, "the socket was refused with 403 the other way");
        remember(choice);
        evidence.add(new Observation.ModeChosen(choice.mode(), choice.why()));
    }

    /** What was chosen last, for health and logs. */
    public synchronized Optional<String> description() {
        return known().map(choice -> choice.mode() + ": " + choice.why());
    }

    private Optional<Choice> known() {
        Instant now = clock.instant();
        return remembered
                .filter(memory -> memory.at().plus(REMEMBERED).isAfter(now))
                .map(Remembered::choice);
    }

    private Choice probe(String userAgent, Evidence evidence) {
        Exchange exchange = proxy.csrfToken(new CookieJar(), userAgent).exchange();
        evidence.add(new Observation.Asked(Purpose.PROBE, exchange));
        int status = exchange.status();
        String why = "/qps/csrftoken answered " + status;
        boolean exists = status / 100 == 2 || status / 100 == 3 || status == 401 || status == 403;
        if (exists || status == 404) {
            Choice choice = new Choice(exists ? HandshakeMode.HTTP : HandshakeMode.WEBSOCKET, why);
            remember(choice);
            return choice;
        }
        // It does not say: the classic way costs nothing, and the server is asked again next time.
        return new Choice(HandshakeMode.WEBSOCKET, status == 0 ? "/qps/csrftoken did not answer" : why);
    }

    private void remember(Choice choice) {
        remembered = Optional.of(new Remembered(choice, clock.instant()));
    }

    private record Choice(HandshakeMode mode, String why) {}

    private record Remembered(Choice choice, Instant at) {}
}
