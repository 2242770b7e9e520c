package io.gangway.ui;

import io.gangway.login.Arrival;
import io.gangway.login.Pause;
import io.gangway.login.QlikIdentity;
import io.gangway.login.Visit;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes the first steps for a tab while its page is still loading: to the sign-in page, or, back from there, to its apps. The
 * page's tab then goes on from there. One for each browser, found by way of the HTTP session, so that nothing of this waits
 * for a page's lock. Thread-safe.
 */
final class EarlyBoarding {

    /** How long a page may take to start. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Boarding boarding;
    private final QlikIdentity identity;
    private final BrowserLists lists;
    private final Pause pause;

    private Optional<EarlyTab> waiting = Optional.empty();
    /** That which has gone to the sign-in page last. */
    private Optional<EarlyTab> gone = Optional.empty();

    private Optional<Arrival.WithTicket> come = Optional.empty();

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

    /** Whether there is something to do for a page before it has started. */
    boolean isFor(Arrival arrival) {
        return switch (arrival) {
            case Arrival.WithTicket ignored -> true;
            // Where the browser is signed in, the page has rows of its own.
            case Arrival.Plain(var state) -> state.isEmpty() && !identity.isSignedIn();
            case Arrival.Malformed ignored -> false;
        };
    }

    /**
     * A page is loading; empty where nothing is to be done for it, or it has started already.
     *
     * @param name of the browser's tab; empty where it has none
     */
    synchronized Optional<EarlyTab> begin(Visit visit, String name, Locale locale) {
        if (!isFor(visit.arrival()) || come.filter(visit.arrival()::equals).isPresent()) {
            return Optional.empty();
        }
        Optional<EarlyTab> same = waiting.filter(tab -> tab.isOf(visit) && (tab.hasTicket() || tab.isNamed(name)));
        if (same.isPresent()) {
            return same;
        }
        boolean isAgain = Stream.concat(waiting.stream(), gone.stream()).anyMatch(tab -> tab.isNamed(name));
        if (isAgain) {
            identity.cameBack();
        } else if (waiting.isPresent() && visit.arrival() instanceof Arrival.Plain) {
            // What becomes of the other tab decides about this one.
            identity.cameBeside();
            return Optional.empty();
        }
        end();
        EarlyScreen screen = new EarlyScreen(lists);
        EarlyTab tab = new EarlyTab(name, new TabSession(visit, locale, screen), screen);
        waiting = Optional.of(tab);
        tab.session().show(Stage.atFirst(visit.arrival()));
        Thread.ofVirtual().name("early").start(() -> boarding.board(identity, tab.session()));
        Thread.ofVirtual().name("early-end").start(() -> endLater(tab));
        return waiting;
    }

    /** The loading page itself goes to the sign-in page; false where the tab has become another page's meanwhile. */
    synchronized boolean leave(EarlyTab tab) {
        if (waiting.filter(tab::equals).isPresent()) {
            end();
            gone = Optional.of(tab);
        }
        return gone.filter(tab::equals).isPresent();
    }

    /** The tab that has come as far as it has, for the page of that visit; empty where none is on its way. */
    synchronized Optional<TabSession> takeOver(Visit visit, Screen page) {
        if (visit.arrival() instanceof Arrival.WithTicket ticket) {
            come = Optional.of(ticket);
        }
        if (identity.isSignedIn()
                && waiting.filter(tab -> tab.screen().waitsForSignIn()).isPresent()) {
            // Another tab has signed the browser in, and this one has not heard of it.
            end();
        }
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
