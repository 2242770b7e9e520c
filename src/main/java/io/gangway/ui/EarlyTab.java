package io.gangway.ui;

import io.gangway.login.Visit;

/** A tab that has no page yet. */
record EarlyTab(TabSession session, EarlyScreen screen) {

    boolean isOf(Visit visit) {
        return session.visit().arrival().equals(visit.arrival());
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
