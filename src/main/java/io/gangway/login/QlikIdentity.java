package io.gangway.login;

import io.gangway.login.evidence.Evidence;
import io.gangway.login.evidence.Observation;
import io.gangway.qlik.Secret;
import io.gangway.qlik.engine.QlikUser;
import io.gangway.qlik.proxy.CookieJar;
import java.time.InstantSource;
import java.util.Optional;
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

    private final CookieJar cookies;
    private final PendingSignIns pendingSignIns;
    private final Redemptions redemptions = new Redemptions();
    private final LoopGuard loopGuard;
    /** Held while a ticket is redeemed; whoever else needs the outcome waits for it. */
    private final ReentrantLock redeeming = new ReentrantLock();

    private final Evidence evidence;

    private volatile Optional<QlikUser> user = Optional.empty();
    private volatile Optional<Secret> csrfToken = Optional.empty();
    private volatile boolean signedIn;
    private int successes;
    /** Stands for the session at Qlik: identities that share one share this. */
    private volatile Object session = new Object();

    private final Secret handOverState;
    private final AtomicInteger sessionsOpened = new AtomicInteger();
    private final TabListeners listeners = new TabListeners();

    /** @param random must be cryptographically strong */
    public QlikIdentity(InstantSource clock, RandomGenerator random) {
        this.cookies = new CookieJar(clock);
        this.pendingSignIns = new PendingSignIns(clock, random);
        this.loopGuard = new LoopGuard(clock);
        this.evidence = new Evidence(clock);
        this.handOverState = Secret.of(pendingSignIns.newState());
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
     * It is called on the thread of that tab and must be quick; what it throws is logged and dropped.
     */
    public Registration whenChanged(Consumer<Change> listener) {
        return listeners.add(listener);
    }

    /** Who is signed in, as far as this browser's last session told. */
    public Optional<QlikUser> user() {
        return user;
    }

    /** Drops what makes this browser known to Qlik; its sessions there live on until they time out. */
    public void forget() {
        cookies.clear();
        signedOut();
        listeners.tell(Change.FORGOTTEN);
    }

    /** Qlik has ended the sessions itself, and its sockets tell all tabs. */
    public void signedOutOfQlik() {
        cookies.clear();
        signedOut();
    }

    /** The browser's own session is over, and nobody will use this identity again. */
    public void end() {
        listeners.tell(Change.ENDED);
    }

    /**
     * By what a window that signs in for this browser's frames names it. Known to nobody but those frames and that window:
     * who knew it could hand a session of their own over to this browser.
     */
    public Secret handOverState() {
        return handOverState;
    }

    /** The user asked to sign in, so redirects may begin anew. */
    public void startAfresh() {
        loopGuard.forget();
    }

    /** The tab that was to be sent to the sign-in page has been closed or reloaded meanwhile. */
    public void nobodyWent() {
        loopGuard.takeBack();
    }

    void signedIn(Optional<QlikUser> signedInUser) {
        boolean isNews;
        synchronized (this) {
            user = signedInUser;
            isNews = !signedIn;
            signedIn = true;
            successes++;
        }
        loopGuard.forget();
        // Told of each further session too, two tabs whose sessions end at once would wake each other for ever.
        if (isNews) {
            listeners.tell(Change.SIGNED_IN);
        }
    }

    /** From here on this browser is known to Qlik by the session of the other one, which keeps it too. */
    void adopt(QlikIdentity other) {
        Known theirs = other.known();
        synchronized (this) {
            cookies.replace(theirs.cookies());
            csrfToken = theirs.csrfToken();
            session = other.session;
            // What it had is over, whether Qlik has said so or not: its tabs are to hear of the new one.
            signedIn = false;
        }
        evidence.add(new Observation.HandedOver());
        signedIn(other.user());
    }

    boolean sharesSessionWith(QlikIdentity other) {
        return session == other.session && other.signedIn;
    }

    /** A ticket became a session, which counts against the five that a user has. */
    void sessionOpened() {
        session = new Object();
        evidence.add(new Observation.ProxySessionOpened(sessionsOpened.incrementAndGet()));
    }

    synchronized void keepCsrfToken(Secret token) {
        csrfToken = Optional.of(token);
    }

    /** By what the browser is known at this moment. */
    synchronized Known known() {
        return new Known(successes, cookies.snapshot(), csrfToken);
    }

    /**
     * Qlik did not know the browser by this. Waits for a ticket that is just being redeemed.
     *
     * @return false where another tab has signed the browser in meanwhile; then nothing is forgotten
     */
    boolean refused(Known then) {
        redeeming.lock();
        try {
            return forgetUnlessSignedIn(then);
        } finally {
            redeeming.unlock();
        }
    }

    private synchronized boolean forgetUnlessSignedIn(Known then) {
        if (successes != then.successes()) {
            return false;
        }
        cookies.drop(then.cookies());
        csrfToken = csrfToken.filter(token -> !then.csrfToken().equals(Optional.of(token)));
        user = Optional.empty();
        signedIn = false;
        return true;
    }

    /** Whether Qlik knew the browser when it was last asked. */
    public boolean isSignedIn() {
        return signedIn;
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

    private synchronized void signedOut() {
        user = Optional.empty();
        csrfToken = Optional.empty();
        signedIn = false;
    }

    /**
     * By what the browser was known at one moment.
     *
     * @param successes how many sessions had opened by then: more of them mean that another tab was quicker
     */
    record Known(int successes, CookieJar.Snapshot cookies, Optional<Secret> csrfToken) {}

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
