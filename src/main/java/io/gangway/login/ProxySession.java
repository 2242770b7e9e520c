package io.gangway.login;

import io.gangway.qlik.Secret;
import io.gangway.qlik.engine.QlikUser;
import io.gangway.qlik.proxy.CookieJar;
import java.time.InstantSource;
import java.util.Optional;

/** The session at Qlik's proxy by which a browser is known there: its cookies, its csrf token, its user. Thread-safe. */
final class ProxySession {

    private final CookieJar cookies;

    private volatile Optional<QlikUser> user = Optional.empty();
    private volatile Optional<Secret> csrfToken = Optional.empty();
    private volatile boolean valid;
    private int successes;
    private int signIns;
    private int timesForgotten;
    /** Browsers that one of them has handed its session over to share this. */
    private volatile Object origin = new Object();

    ProxySession(InstantSource clock) {
        this.cookies = new CookieJar(clock);
    }

    CookieJar cookies() {
        return cookies;
    }

    Optional<Secret> csrfToken() {
        return csrfToken;
    }

    Optional<QlikUser> user() {
        return user;
    }

    /** Whether Qlik knew the browser by it when it was last asked. */
    boolean isValid() {
        return valid;
    }

    /** A ticket became a session of its own. */
    void opened() {
        origin = new Object();
    }

    synchronized void keepCsrfToken(Secret token) {
        csrfToken = Optional.of(token);
    }

    /**
     * Qlik knows the browser by it. Where the browser was forgotten meanwhile it stays so.
     *
     * @param forgottenBefore how often it had been forgotten when Qlik was asked
     */
    synchronized Confirmation confirmed(Optional<QlikUser> signedInUser, int forgottenBefore) {
        if (timesForgotten != forgottenBefore) {
            return Confirmation.FORGOTTEN_MEANWHILE;
        }
        boolean isNews = !valid;
        user = signedInUser;
        valid = true;
        successes++;
        if (isNews) {
            signIns++;
        }
        return isNews ? Confirmation.NEWS : Confirmation.KNOWN;
    }

    /** How often the browser has been forgotten. */
    synchronized int timesForgotten() {
        return timesForgotten;
    }

    /** How often it has been news that Qlik knows the browser. */
    synchronized int signIns() {
        return signIns;
    }

    /** From here on the browser is known by the session of the other one; whether it is valid Qlik has to confirm. */
    void share(ProxySession other) {
        Known theirs = other.known();
        synchronized (this) {
            cookies.replace(theirs.cookies());
            csrfToken = theirs.csrfToken();
            origin = other.origin;
            valid = false;
        }
    }

    boolean isSharedWith(ProxySession other) {
        return origin == other.origin && other.valid;
    }

    /** By what the browser is known at this moment. */
    synchronized Known known() {
        return new Known(successes, cookies.snapshot(), csrfToken);
    }

    /**
     * Qlik did not know the browser by this.
     *
     * @return false where it has been confirmed again meanwhile; then nothing is dropped
     */
    synchronized boolean drop(Known then) {
        if (successes != then.successes()) {
            return false;
        }
        cookies.drop(then.cookies());
        csrfToken = csrfToken.filter(token -> !then.csrfToken().equals(Optional.of(token)));
        user = Optional.empty();
        valid = false;
        return true;
    }

    /** Drops all that makes the browser known. */
    synchronized void forget() {
        timesForgotten++;
        clear();
    }

    /** Drops what came after the browser was forgotten, unless Qlik knows it by that. */
    synchronized void clearUnlessValid() {
        if (!valid) {
            clear();
        }
    }

    private void clear() {
        cookies.clear();
        user = Optional.empty();
        csrfToken = Optional.empty();
        valid = false;
    }

    /** What Qlik's knowing the browser means. */
    enum Confirmation {
        NEWS,
        KNOWN,
        FORGOTTEN_MEANWHILE
    }

    /**
     * By what the browser was known at one moment.
     *
     * @param successes how many sessions had opened by then: more of them mean that another tab was quicker
     */
    record Known(int successes, CookieJar.Snapshot cookies, Optional<Secret> csrfToken) {}
}
