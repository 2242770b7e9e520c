package io.gangway.ui;

import io.gangway.login.Arrival;
import io.gangway.login.Visit;

/**
 * A tab that has no page yet.
 *
 * @param name by which the browser's tab is known again after a reload; empty where the browser keeps none
 */
record EarlyTab(String name, TabSession session, EarlyScreen screen) {

    /** A ticket is brought by one page; without one, those are the same that ask for the same. */
    boolean isOf(Visit visit) {
        return hasTicket()
                ? session.visit().arrival().equals(visit.arrival())
                : session.visit().equals(visit);
    }

    boolean hasTicket() {
        return session.visit().arrival() instanceof Arrival.WithTicket;
    }

    /** Whether it is this browser's tab that loads a page, for a second time perhaps. */
    boolean isNamed(String loading) {
        return !name.isEmpty() && name.equals(loading);
    }

    TabSession moveTo(Screen page) {
        screen.giveWayTo(page);
        return session;
    }

    void close() {
        session.close();
        screen.close();
    }
}
