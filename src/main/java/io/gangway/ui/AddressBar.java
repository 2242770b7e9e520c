package io.gangway.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.gangway.login.Arrival;

/** What the browser shows as the address. It must not keep a ticket: addresses end up in bookmarks and screenshots. */
final class AddressBar {

    private AddressBar() {}

    /** Takes ticket and state out of the address, if they are there, and gives the rest of the query. */
    static QueryParameters withoutSignIn(Location location) {
        QueryParameters query = location.getQueryParameters();
        QueryParameters rest = query.excluding(query.getParameters().keySet().stream()
                .filter(Arrival::isSignInParameter)
                .toArray(String[]::new));
        if (!rest.equals(query)) {
            show(new Location(location.getPath(), rest));
        }
        return rest;
    }

    /** Shows the start page's address with this query, as if it had been opened with it. */
    static void show(String query) {
        show(new Location("", QueryParameters.fromString(query)));
    }

    /** The same, and the back button leads to what was shown before. */
    static void goTo(String query) {
        UI.getCurrent().getPage().getHistory().pushState(null, new Location("", QueryParameters.fromString(query)));
    }

    private static void show(Location location) {
        UI.getCurrent().getPage().getHistory().replaceState(null, location);
    }
}
