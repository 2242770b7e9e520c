package io.gangway.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.gangway.login.Arrival;
import jakarta.servlet.http.HttpServletRequest;

/**
 * What the browser shows as the address of a page. It must not keep a ticket: addresses end up in bookmarks and screenshots.
 *
 * @param path of the page
 * @param hasSteps whether the back button leads through what was shown; that of a portal is the portal's own
 */
record AddressBar(String path, boolean hasSteps) {

    static boolean isBackFromSignIn(HttpServletRequest request) {
        return request.getParameterMap().keySet().stream().anyMatch(Arrival::isSignInParameter);
    }

    /** Takes ticket and state out of the address, if they are there, and gives the rest of the query. */
    static QueryParameters withoutSignIn(Location location) {
        QueryParameters query = location.getQueryParameters();
        QueryParameters rest = withoutSignIn(query);
        if (!rest.equals(query)) {
            show(new Location(location.getPath(), rest));
        }
        return rest;
    }

    static QueryParameters withoutSignIn(QueryParameters query) {
        return query.excluding(query.getParameters().keySet().stream()
                .filter(Arrival::isSignInParameter)
                .toArray(String[]::new));
    }

    /** Shows the page's address with this query, as if it had been opened with it. */
    void show(String query) {
        show(location(query));
    }

    /** The same, and the back button leads to what was shown before. */
    void goTo(String query) {
        if (hasSteps) {
            UI.getCurrent().getPage().getHistory().pushState(null, location(query));
        } else {
            show(query);
        }
    }

    private Location location(String query) {
        return new Location(path, QueryParameters.fromString(query));
    }

    private static void show(Location location) {
        UI.getCurrent().getPage().getHistory().replaceState(null, location);
    }
}
