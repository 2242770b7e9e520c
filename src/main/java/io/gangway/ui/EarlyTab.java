package io.gangway.ui;

import io.gangway.login.Arrival;
import io.gangway.login.Visit;

/** A tab that has no page yet. */
record EarlyTab(TabSession session, EarlyScreen screen) {

    /** A ticket is brought by one page; without one, those are the same that ask for the same. */
    boolean isOf(Visit visit) {
        return hasTicket()
                ? session.visit().arrival().equals(visit.arrival())
                : session.visit().equals(visit);
    }

    boolean hasTicket() {
        return session.visit().arrival() instanceof Arrival.WithTicket;
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
