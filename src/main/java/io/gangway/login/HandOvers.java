package io.gangway.login;

import io.gangway.qlik.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Hands the Qlik session of a window that has signed in over to the frame that it signed in for. Browsers give the two
 * different cookies where the portal around the frame is on another site, so that Gangway takes them for two browsers.
 *
 * <p>A code is random, works once, for a minute, and only for the frame whose state it was asked with and in the portal
 * named then. Whoever gets hold of it alone has nothing, and nobody can sign a victim's frame in as somebody else without the
 * frame's state. Whoever has both, though, could have made a victim sign in for a frame of their own: that is why a code must
 * not leave Gangway's pages unless the user has agreed. Thread-safe.
 */
public final class HandOvers {

    static final Duration LIFE = Duration.ofMinutes(1);
    private static final int CODE_BYTES = 24;

    private final InstantSource clock;
    private final RandomGenerator random;
    private final Map<Secret, Offer> byCode = new HashMap<>();

    /** @param random must be cryptographically strong */
    public HandOvers(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /**
     * Makes a code for the session of this browser; empty where the frame belongs to this very browser, which needs none.
     *
     * @param state the frame's
     * @param portal origin of the page around the frame
     */
    public Optional<Secret> offer(QlikIdentity from, Secret state, String portal) {
        return from.handOverState().equals(state) ? Optional.empty() : Optional.of(newCode(from, state, portal));
    }

    /**
     * Gives the session behind the code to this browser. Whatever comes of it, the code is used up.
     *
     * @return whether the browser has it now
     */
    public boolean take(Secret code, QlikIdentity to, String portal) {
        Optional<Offer> offer = remove(code).filter(found -> found.isFor(to, portal));
        offer.ifPresent(found -> to.adopt(found.from()));
        return offer.isPresent();
    }

    private synchronized Secret newCode(QlikIdentity from, Secret state, String portal) {
        dropOld();
        byte[] bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        Secret code = Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        byCode.put(code, new Offer(from, state, portal, clock.instant().plus(LIFE)));
        return code;
    }

    private synchronized Optional<Offer> remove(Secret code) {
        dropOld();
        return Optional.ofNullable(byCode.remove(code));
    }

    /** What nobody may take any more keeps no browser's session in memory. */
    private void dropOld() {
        Instant now = clock.instant();
        byCode.values().removeIf(offer -> !offer.until().isAfter(now));
    }

    private record Offer(QlikIdentity from, Secret state, String portal, Instant until) {

        boolean isFor(QlikIdentity to, String where) {
            return from.isSignedIn() && to.handOverState().equals(state) && where.equals(portal);
        }
    }
}
