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

    private final ProxySession session;
    private final PendingSignIns pendingSignIns;
    private final Redemptions redemptions = new Redemptions();
    private final LoopGuard loopGuard;
    /** Held while a ticket is redeemed; whoever else needs the outcome waits for it. */
    private final ReentrantLock redeeming = new ReentrantLock();

    private final Evidence evidence;
    private final Secret handOverState;
    private final AtomicInteger sessionsOpened = new AtomicInteger();
    private final TabListeners listeners = new TabListeners();

    /** @param random must be cryptographically strong */
    public QlikIdentity(InstantSource clock, RandomGenerator random) {
        this.session = new ProxySession(clock);
        this.pendingSignIns = new PendingSignIns(clock, random);
        this.loopGuard = new LoopGuard(clock);
        this.evidence = new Evidence(clock);
        this.handOverState = Secret.of(pendingSignIns.newState());
    }

    /** The Qlik cookies of this browser. */
    public CookieJar cookies() {
        return session.cookies();
    }

    /** What happened in this browser's sign-ins. */
    public Evidence evidence() {
        return evidence;
    }

    /** The token that newer releases give a session, for its sockets and for calls that write. */
    public Optional<Secret> csrfToken() {
        return session.csrfToken();
    }

    /**
     * Tells the listener whenever one of the browser's tabs changes what all of them share, until the registration ends.
     * It is called on the thread of that tab and must be quick; what it throws is logged and dropped.
     */
    public Registration whenChanged(Consumer<Change> listener) {
        return listeners.add(listener);
    }

    /** How often the browser has become known to Qlik. */
    public int signIns() {
        return session.signIns();
    }

    /** Whether Qlik knows the browser, and has come to since there were so many sign-ins. */
    public boolean hasSignedInSince(int signIns) {
        return signIns() != signIns && isSignedIn();
    }

    /** Who is signed in, as far as this browser's last session told. */
    public Optional<QlikUser> user() {
        return session.user();
    }

    /** Drops what makes this browser known to Qlik; its sessions there live on until they time out. */
    public void forget() {
        session.forget();
        listeners.tell(Change.FORGOTTEN);
    }

    /** Qlik has ended the sessions itself, and its sockets tell all tabs. */
    public void signedOutOfQlik() {
        session.forget();
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

    /** The tab that was sent to the sign-in page last is here again, without having signed in. */
    public void cameBack() {
        loopGuard.cameBack();
    }

    /** A tab has come while another one is on its way to the sign-in page; its own page is yet to start. */
    public void cameBeside() {
        loopGuard.cameBeside();
    }

    void signedIn(Optional<QlikUser> user) {
        signedIn(user, session.timesForgotten());
    }

    /**
     * Qlik knows the browser.
     *
     * @param forgottenBefore how often the browser had been forgotten when Qlik was asked
     * @return false where it has been since; then it stays so
     */
    boolean signedIn(Optional<QlikUser> user, int forgottenBefore) {
        return switch (session.confirmed(user, forgottenBefore)) {
            case NEWS -> {
                loopGuard.forget();
                listeners.tell(Change.SIGNED_IN);
                yield true;
            }
            // Told of each further session too, two tabs whose sessions end at once would wake each other for ever.
            case KNOWN -> {
                loopGuard.forget();
                yield true;
            }
            case FORGOTTEN_MEANWHILE -> {
                dropWhatCameTooLate();
                yield false;
            }
        };
    }

    /** Waits for a ticket that is just being redeemed: what that brings is of the next sign-in. */
    private void dropWhatCameTooLate() {
        redeeming.lock();
        try {
            session.clearUnlessValid();
        } finally {
            redeeming.unlock();
        }
    }

    /** How often the browser has been forgotten, as its user wished or by signing out. */
    int timesForgotten() {
        return session.timesForgotten();
    }

    /**
     * From here on this browser is known to Qlik by the session of the other one, which keeps it too. What it had is over,
     * whether Qlik has said so or not: its tabs hear of the new one.
     */
    void adopt(QlikIdentity other) {
        session.share(other.session);
        evidence.add(new Observation.HandedOver());
        signedIn(other.user());
    }

    boolean sharesSessionWith(QlikIdentity other) {
        return session.isSharedWith(other.session);
    }

    /** A ticket became a session, which counts against the five that a user has. */
    void sessionOpened() {
        session.opened();
        evidence.add(new Observation.ProxySessionOpened(sessionsOpened.incrementAndGet()));
    }

    void keepCsrfToken(Secret token) {
        session.keepCsrfToken(token);
    }

    /** By what the browser is known at this moment. */
    ProxySession.Known known() {
        return session.known();
    }

    /**
     * Qlik did not know the browser by this. Waits for a ticket that is just being redeemed.
     *
     * @return false where another tab has signed the browser in meanwhile; then nothing is forgotten
     */
    boolean refused(ProxySession.Known then) {
        redeeming.lock();
        try {
            return session.drop(then);
        } finally {
            redeeming.unlock();
        }
    }

    /** Whether Qlik knew the browser when it was last asked. */
    public boolean isSignedIn() {
        return session.isValid();
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
