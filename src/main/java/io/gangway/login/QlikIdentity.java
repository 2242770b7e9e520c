package io.gangway.login;

import io.gangway.login.evidence.Evidence;
import io.gangway.login.evidence.Observation;
import io.gangway.qlik.Secret;
import io.gangway.qlik.engine.QlikUser;
import io.gangway.qlik.proxy.CookieJar;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
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

    private final Evidence evidence;

    private volatile Optional<QlikUser> user = Optional.empty();
    private volatile Optional<Secret> csrfToken = Optional.empty();
    private volatile boolean signedIn;
    private final AtomicInteger successes = new AtomicInteger();
    private final AtomicInteger sessionsOpened = new AtomicInteger();
    private final Set<Consumer<Change>> listeners = ConcurrentHashMap.newKeySet();

    /** @param random must be cryptographically strong */
    public QlikIdentity(InstantSource clock, RandomGenerator random) {
        this.pendingSignIns = new PendingSignIns(clock, random);
        this.loopGuard = new LoopGuard(clock);
        this.evidence = new Evidence(clock);
    }

    /** The Qlik cookies of this browser. */
    public CookieJar cookies() {
        return cookies;
    }

    /** What happened in this browser's sign-ins. */
    public Evidence evidence() {
        return evidence;
    }

    /** The token that newer releases give a session, for its sockets and for calls that write. */
    public Optional<Secret> csrfToken() {
        return csrfToken;
    }

    /**
     * Tells the listener whenever one of the browser's tabs changes what all of them share, until the registration ends.
     * It is called on the thread of that tab and must be quick.
     */
    public Registration whenChanged(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Who is signed in, as far as this browser's last session told. */
    public Optional<QlikUser> user() {
        return user;
    }

    /** Drops what makes this browser known to Qlik; its sessions there live on until they time out. */
    public void forget() {
        cookies.clear();
        signedOut();
        tell(Change.FORGOTTEN);
    }

    /** Qlik has ended the sessions itself, and its sockets tell all tabs. */
    public void signedOutOfQlik() {
        cookies.clear();
        signedOut();
    }

    /** The browser's own session is over, and nobody will use this identity again. */
    public void end() {
        tell(Change.ENDED);
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
        tell(Change.SIGNED_IN);
    }

    /** A ticket became a session, which counts against the five that a user has. */
    void sessionOpened() {
        evidence.add(new Observation.ProxySessionOpened(sessionsOpened.incrementAndGet()));
    }

    void keepCsrfToken(Secret token) {
        csrfToken = Optional.of(token);
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
        csrfToken = Optional.empty();
        signedIn = false;
    }

    private void tell(Change change) {
        listeners.forEach(listener -> listener.accept(change));
    }

    /** What all tabs of a browser have to know. */
    public enum Change {
        SIGNED_IN,
        /** The browser is unknown to Qlik again, because its user wanted that. */
        FORGOTTEN,
        /** The browser's own session at Gangway is over. */
        ENDED
    }

    /** Ends a listener's interest. */
    @FunctionalInterface
    public interface Registration {
        void end();
    }
}
