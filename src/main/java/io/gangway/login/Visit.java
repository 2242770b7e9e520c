package io.gangway.login;

import java.net.URI;

/**
 * One tab's wish to be signed in.
 *
 * @param arrival what the tab brought
 * @param home Gangway's address as the browser knows it; Qlik sends the browser back to it; it may have a query
 * @param userAgent as the browser sent it: it decides which sign-in page Qlik offers
 * @param returnTo the query of the view the tab shows, without sign-in parameters
 * @param framed whether the tab is a frame in another page: it never leaves for the sign-in page, which must not be framed
 */
public record Visit(Arrival arrival, URI home, String userAgent, String returnTo, boolean framed) {

    /** The same tab, coming once more without what it brought, and showing this view meanwhile. */
    public Visit again(String view) {
        return new Visit(new Arrival.Plain(), home, userAgent, view, framed);
    }
}
