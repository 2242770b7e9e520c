package io.gangway.login;

import io.gangway.qlik.engine.Closure;
import io.gangway.qlik.engine.EngineSession;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import java.util.Optional;

/** How a try to open an engine session ended. */
sealed interface Entry {

    /** @param session open, and the caller's to close */
    record Admitted(EngineSession session) implements Entry {}

    /**
     * Qlik does not know the browser.
     *
     * @param loginUri as Qlik named it; empty where it named none
     */
    record SignInRequired(Optional<String> loginUri) implements Entry {}

    /**
     * Nor does this server, whose sockets are closed to strangers: it refused the upgrade with 403, and the browser has no
     * session, or one that is not known over HTTP either.
     */
    record StrangersRefused(Closure closure) implements Entry {}

    /** There is no session for another reason. */
    record Failed(Closure closure) implements Entry {}

    static Entry of(EngineSession session) {
        return switch (session.state()) {
            case EngineState.Connected ignored -> new Admitted(session);
            case EngineState.SignInRequired(var loginUri) -> new SignInRequired(loginUri);
            case EngineState.Closed(var closure) -> new Failed(closure);
            case EngineState.Connecting ignored -> throw new IllegalStateException("The session is not settled");
        };
    }

    /** Whether the server refused the upgrade with 403: an allow list, or the check for cross-site requests. */
    default boolean isForbidden() {
        return this instanceof Failed(Closure.NotOpened(HandshakeFailure.Refused(int status))) && status == 403;
    }
}
