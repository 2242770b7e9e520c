package io.gangway.login;

import io.gangway.qlik.engine.EngineSession;
import io.gangway.qlik.engine.QlikUser;
import java.net.URI;
import java.util.Optional;

/** Where a browser goes next. */
public sealed interface SignInStep {

    /**
     * It is in.
     *
     * @param session open, and the caller's to close
     * @param returnTo the query of the view that the sign-in was started from; empty where there was none
     */
    record SignedIn(EngineSession session, Optional<QlikUser> user, String returnTo) implements SignInStep {}

    /** To Qlik's sign-in page. */
    record GoTo(URI loginUri) implements SignInStep {}

    /** To Qlik's sign-in page too, but it is in a frame: the user has to open it elsewhere. */
    record SignInNeeded() implements SignInStep {}

    /**
     * Nowhere: it is told why.
     *
     * @param returnTo the query of the view that the sign-in was started from; empty where there was none
     */
    record Stopped(SignInProblem problem, String returnTo) implements SignInStep {
        public Stopped(SignInProblem problem) {
            this(problem, "");
        }
    }
}
