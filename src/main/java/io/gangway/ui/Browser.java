package io.gangway.ui;

import io.gangway.login.Pause;
import io.gangway.login.QlikIdentity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What each browser has one of. It is kept in the HTTP session, and ends with that: no request for it waits for a page's lock,
 * and none needs a page.
 */
record Browser(QlikIdentity identity, BrowserLists lists, EarlyBoarding early) implements HttpSessionBindingListener {

    private static final String ATTRIBUTE = Browser.class.getName();

    static Browser as(QlikIdentity identity, Boarding boarding, InstantSource clock, Pause pause) {
        BrowserLists lists = new BrowserLists(identity, clock);
        return new Browser(identity, lists, new EarlyBoarding(boarding, identity, lists, pause));
    }

    /** That which sends the request; empty where it has not been met. */
    static Optional<Browser> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).flatMap(Browser::of);
    }

    static Optional<Browser> of(HttpSession session) {
        return Optional.ofNullable(session.getAttribute(ATTRIBUTE))
                .filter(Browser.class::isInstance)
                .map(Browser.class::cast);
    }

    Browser keptIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
        return this;
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        early.end();
        identity.end();
    }
}
