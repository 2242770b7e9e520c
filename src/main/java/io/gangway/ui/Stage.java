package io.gangway.ui;

import io.gangway.catalog.Catalog;
import io.gangway.login.Arrival;
import io.gangway.login.evidence.Evidence.Timed;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.engine.QlikUser;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What a tab shows. */
sealed interface Stage {

    /** Of a tab that has just come like this. */
    static Stage atFirst(Arrival arrival) {
        return arrival instanceof Arrival.WithTicket ? new SigningIn() : new Connecting(EngineState.Progress.HANDSHAKE);
    }

    /** Whether a sign-in would mend it, in whatever tab. */
    default boolean waitsForSignIn() {
        return this instanceof SignInNeeded
                || this instanceof Troubled(var trouble, var ignored) && trouble.isMendedBySignIn();
    }

    /** On the way to Qlik. */
    record Connecting(EngineState.Progress progress) implements Stage {}

    /** Back from the sign-in page, redeeming the ticket. */
    record SigningIn() implements Stage {}

    /** Leaving for Qlik's sign-in page. */
    record Redirecting(URI loginUri) implements Stage {}

    /** In a frame, where the sign-in page must not be shown: the user opens it elsewhere. */
    record SignInNeeded() implements Stage {}

    /** Signed in; the engine is asked for the apps. */
    record Loading(Optional<QlikUser> user) implements Stage {}

    /**
     * The apps.
     *
     * @param link whether the engine is still there
     */
    record Listed(Catalog catalog, Optional<QlikUser> user, Link link) implements Stage {

        Listed with(Link newLink) {
            return new Listed(catalog, user, newLink);
        }
    }

    /**
     * No apps, and why.
     *
     * @param seen the browser's timeline as it was when the trouble arose: what other tabs see later does not explain it
     */
    record Troubled(Trouble trouble, List<Timed> seen) implements Stage {

        Troubled(Trouble trouble) {
            this(trouble, List.of());
        }
    }

    /** What stands between a list and the engine that it came from. */
    sealed interface Link {

        default boolean isOpen() {
            return this instanceof Open || this instanceof Complaint;
        }

        default boolean isLost() {
            return this instanceof Reconnecting || this instanceof GivenUp;
        }
    }

    /** Nothing, but this tab has only begun to open its own session: the list is one that the browser had before. */
    record Opening() implements Link {}

    /** Nothing. */
    record Open() implements Link {}

    /** Lost, and being opened again. */
    record Reconnecting() implements Link {}

    /** Lost for ten minutes; the user can have it tried again. */
    record GivenUp() implements Link {}

    /** Open, but something that the user wanted did not work. */
    record Complaint(Trouble trouble) implements Link {}
}
