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
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chooses how tickets are redeemed. A server that has {@code /qps/csrftoken} is a newer one, which wants its token on the
 * socket; that is found out by asking once, without a ticket, and remembered for some minutes. Thread-safe.
 */
public final class HandshakeChooser {

    private static final Logger LOG = LoggerFactory.getLogger(HandshakeChooser.class);
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    /** So that those who wait while a server does not answer wait together, and not one after the other. */
    private static final Duration UNCLEAR_REMEMBERED = Duration.ofSeconds(10);

    private final LoginMode mode;
    private final ProxyClient proxy;
    private final InstantSource clock;

    /** Held while the server is asked; whoever else needs the answer waits for it. */
    private final ReentrantLock asking = new ReentrantLock();

    private volatile Optional<Remembered> remembered = Optional.empty();

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
    HandshakeMode choose(String userAgent, Evidence evidence) {
        Choice choice = current().orElseGet(() -> ask(userAgent, evidence));
        evidence.add(new Observation.ModeChosen(choice.mode(), choice.why()));
        return choice.mode();
    }

    /** The server does not serve this way, so the other one is tried from now on. @param why what spoke against it */
    void refuted(HandshakeMode refused, String why, Evidence evidence) {
        HandshakeMode other = refused == HandshakeMode.HTTP ? HandshakeMode.WEBSOCKET : HandshakeMode.HTTP;
        Choice choice = new Choice(other, why);
        remember(choice, REMEMBERED);
        evidence.add(new Observation.ModeChosen(choice.mode(), choice.why()));
    }

    /** What holds at the moment; empty where the server has to be asked for the next redemption. */
    public Optional<Choice> current() {
        return switch (mode) {
            case HTTP -> Optional.of(byForce(HandshakeMode.HTTP));
            case WEBSOCKET -> Optional.of(byForce(HandshakeMode.WEBSOCKET));
            case AUTO -> {
                Instant now = clock.instant();
                yield remembered.filter(memory -> now.isBefore(memory.until())).map(Remembered::choice);
            }
        };
    }

    private Choice ask(String userAgent, Evidence evidence) {
        asking.lock();
        try {
            return current().orElseGet(() -> probe(userAgent, evidence));
        } finally {
            asking.unlock();
        }
    }

    private Choice probe(String userAgent, Evidence evidence) {
        Exchange exchange = proxy.csrfToken(new CookieJar(), userAgent).exchange();
        evidence.add(new Observation.Asked(Purpose.PROBE, exchange));
        int status = exchange.status();
        String why = status == 0 ? "/qps/csrftoken did not answer" : "/qps/csrftoken answered " + status;
        // Where that does not tell, the classic way costs nothing.
        Choice choice = new Choice(exchange.isOffered() ? HandshakeMode.HTTP : HandshakeMode.WEBSOCKET, why);
        remember(choice, exchange.isOffered() || status == 404 ? REMEMBERED : UNCLEAR_REMEMBERED);
        return choice;
    }

    private void remember(Choice choice, Duration howLong) {
        if (!remembered.map(Remembered::choice).equals(Optional.of(choice))) {
            LOG.info("Tickets are redeemed {}: {}", choice.mode().words(), choice.why());
        }
        remembered = Optional.of(new Remembered(choice, clock.instant().plus(howLong)));
    }

    private static Choice byForce(HandshakeMode forced) {
        return new Choice(forced, "gangway.login.mode");
    }

    /** A way, and what spoke for it. */
    public record Choice(HandshakeMode mode, String why) {}

    private record Remembered(Choice choice, Instant until) {}
}
