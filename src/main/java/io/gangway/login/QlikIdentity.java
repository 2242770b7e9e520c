package io.gangway.login;

import io.gangway.qlik.engine.QlikUser;
import io.gangway.qlik.proxy.CookieJar;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/**
 * One browser, as Qlik knows it: its Qlik cookies, its user, its sign-ins. All tabs of the browser share it, because Qlik
 * gives a user five parallel proxy sessions and each redeemed ticket is one. Lives as long as the HTTP session.
 * Thread-safe.
 */
public final class QlikIdentity {

    private final CookieJar cookies = new CookieJar();
    private final PendingSignIns pendingSignIns;
    private final Redemptions redemptions = new Redemptions();
    private final LoopGuard loopGuard;
    /** Held while a ticket is redeemed; whoever else needs the outcome waits for it. */
    private final ReentrantLock redeeming = new ReentrantLock();

    private volatile Optional<QlikUser> user = Optional.empty();
    private volatile boolean signedIn;
    private final AtomicInteger successes = new AtomicInteger();

    /** @param random must be cryptographically strong */
    public QlikIdentity(InstantSource clock, RandomGenerator random) {
        this.pendingSignIns = new PendingSignIns(clock, random);
        this.loopGuard = new LoopGuard(clock);
    }

    /** The Qlik cookies of this browser. */
    public CookieJar cookies() {
        return cookies;
    }

    /** Who is signed in, as far as this browser's last session told. */
    public Optional<QlikUser> user() {
        return user;
    }

    /** Drops what makes this browser known to Qlik; its sessions there live on until they time out. */
    public void forget() {
        cookies.clear();
        signedOut();
    }

    /** The user asked to sign in, so redirects may begin anew. */
    public void startAfresh() {
        loopGuard.forget();
    }

    void signedIn(Optional<QlikUser> signedInUser) {
        user = signedInUser;
        signedIn = true;
        successes.incrementAndGet();
        loopGuard.forget();
    }

    /** Qlik no longer knows the cookies that were sent to it. */
    void refused(CookieJar.Snapshot sent) {
        cookies.drop(sent);
        signedOut();
    }

    boolean isSignedIn() {
        return signedIn;
    }

    /** Grows with each session that opened, so that a tab can tell whether another one was quicker. */
    int successes() {
        return successes.get();
    }

    PendingSignIns pendingSignIns() {
        return pendingSignIns;
    }

    Redemptions redemptions() {
        return redemptions;
    }

    LoopGuard loopGuard() {
        return loopGuard;
    }

    ReentrantLock redeeming() {
        return redeeming;
    }

    private void signedOut() {
        user = Optional.empty();
        signedIn = false;
    }
}
