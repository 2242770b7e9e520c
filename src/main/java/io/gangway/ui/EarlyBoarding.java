package io.gangway.ui;

import io.gangway.login.Arrival;
import io.gangway.login.Pause;
import io.gangway.login.QlikIdentity;
import io.gangway.login.Visit;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes a browser that comes back from its sign-in to its apps while the page is still loading; the page's tab then goes on
 * from there. One for each browser, found by way of the HTTP session, so that nothing of this waits for a page's lock.
 * Thread-safe.
 */
final class EarlyBoarding {

    static final BrowserScope<EarlyBoarding> SCOPE = new BrowserScope<>(EarlyBoarding.class);

    /** How long a page may take to start. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Boarding boarding;
    private final QlikIdentity identity;
    private final BrowserLists lists;
    private final Pause pause;

    private Optional<EarlyTab> waiting = Optional.empty();
    private Optional<Arrival> come = Optional.empty();

    EarlyBoarding(Boarding boarding, QlikIdentity identity, BrowserLists lists, Pause pause) {
        this.boarding = boarding;
        this.identity = identity;
        this.lists = lists;
        this.pause = pause;
        identity.whenChanged(change -> {
            if (change == QlikIdentity.Change.FORGOTTEN) {
                end();
            }
        });
    }

    /** The browser is back with a ticket, and its page is loading; empty where that has started already. */
    synchronized Optional<EarlyTab> begin(Visit visit, Locale locale) {
        boolean isLate = come.filter(visit.arrival()::equals).isPresent();
        if (!isLate && waiting.filter(tab -> tab.isOf(visit)).isEmpty()) {
            end();
            EarlyScreen screen = new EarlyScreen(lists);
            EarlyTab tab = new EarlyTab(new TabSession(visit, locale, screen), screen);
            waiting = Optional.of(tab);
            tab.session().show(new Stage.SigningIn());
            Thread.ofVirtual().name("early").start(() -> boarding.board(identity, tab.session()));
            Thread.ofVirtual().name("early-end").start(() -> endLater(tab));
        }
        return isLate ? Optional.empty() : waiting;
    }

    /** The tab that has come as far as it has, for the page of that visit; empty where none is on its way. */
    synchronized Optional<TabSession> takeOver(Visit visit, Screen page) {
        come = Optional.of(visit.arrival());
        Optional<EarlyTab> taken = waiting.filter(tab -> tab.isOf(visit));
        if (taken.isPresent()) {
            waiting = Optional.empty();
        }
        return taken.map(tab -> tab.moveTo(page));
    }

    /** The browser's session is over, or its user wants to be forgotten. */
    synchronized void end() {
        waiting.ifPresent(tab -> Thread.ofVirtual().name("early-close").start(tab::close));
        waiting = Optional.empty();
    }

    /** A browser that was closed meanwhile must not keep its session at Qlik. */
    private void endLater(EarlyTab tab) {
        try {
            pause.of(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            if (waiting.filter(tab::equals).isPresent()) {
                end();
            }
        }
    }
}
