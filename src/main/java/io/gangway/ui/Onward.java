package io.gangway.ui;

import com.vaadin.flow.router.QueryParameters;
import java.net.URI;

/** Where the way of a tab goes on that has no page yet. */
sealed interface Onward {

    /**
     * At its list.
     *
     * @param view what to show of it, as the query of the page's address
     */
    record ToList(Stage.Listed list, QueryParameters view) implements Onward {}

    /** At Qlik's sign-in page. */
    record ToSignIn(URI loginUri) implements Onward {}
}
