package io.gangway.ui;

import io.gangway.catalog.Catalog;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.engine.QlikUser;
import java.net.URI;
import java.util.Optional;

/** What a tab shows. */
sealed interface Stage {

    /** On the way to Qlik. */
    record Connecting(EngineState.Progress progress) implements Stage {}

    /** Back from the sign-in page, redeeming the ticket. */
    record SigningIn() implements Stage {}

    /** Leaving for Qlik's sign-in page. */
    record Redirecting(URI loginUri) implements Stage {}

    /** Signed in; the engine is asked for the apps. */
    record Loading(Optional<QlikUser> user) implements Stage {}

    /**
     * The apps.
     *
     * @param returnTo the query that the sign-in was started with and the address bar should show again; may be empty
     * @param notice a trouble that does not take the list away
     */
    record Listed(Catalog catalog, Optional<QlikUser> user, String returnTo, Optional<Trouble> notice)
            implements Stage {

        Listed with(Trouble newNotice) {
            return new Listed(catalog, user, returnTo, Optional.of(newNotice));
        }
    }

    /** No apps, and why. */
    record Troubled(Trouble trouble) implements Stage {}
}
