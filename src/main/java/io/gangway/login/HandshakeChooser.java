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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chooses how tickets are redeemed. A server that has {@code /qps/csrftoken} is a newer one, which wants its token on the
 * socket; that is found out by asking once, without a ticket, and remembered for some minutes. Thread-safe.
 */
public final class HandshakeChooser {

    private static final Logger LOG = LoggerFactory.getLogger(HandshakeChooser.class);
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
        Choice choice = current().orElseGet(() -> probe(userAgent, evidence));
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

    /** What holds at the moment; empty where the server has to be asked for the next redemption. */
    public synchronized Optional<Choice> current() {
        return switch (mode) {
            case HTTP -> Optional.of(byForce(HandshakeMode.HTTP));
            case WEBSOCKET -> Optional.of(byForce(HandshakeMode.WEBSOCKET));
            case AUTO -> known();
        };
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
        if (!known().equals(Optional.of(choice))) {
            LOG.info("Tickets are redeemed {}: {}", choice.mode().words(), choice.why());
        }
        remembered = Optional.of(new Remembered(choice, clock.instant()));
    }

    private static Choice byForce(HandshakeMode forced) {
        return new Choice(forced, "gangway.login.mode");
    }

    /** A way, and what spoke for it. */
    public record Choice(HandshakeMode mode, String why) {}

    private record Remembered(Choice choice, Instant at) {}
}
