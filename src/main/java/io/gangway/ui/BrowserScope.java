package io.gangway.ui;

import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** What each browser has one of, found by way of its HTTP session, so that no request for it waits for a page's lock. */
record BrowserScope<T>(Class<T> type) {

    void keep(WrappedSession session, T value) {
        session.setAttribute(type.getName(), value);
    }

    /** That of the browser that sends the request; empty while it has none. */
    Optional<T> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable(session.getAttribute(type.getName()))
                        .filter(type::isInstance)
                        .map(type::cast);
    }
}
