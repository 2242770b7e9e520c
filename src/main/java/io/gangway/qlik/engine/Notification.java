package io.gangway.qlik.engine;

import java.time.Instant;
import java.util.Optional;

/** Everything that Qlik pushes over an engine socket: qlik-protocol.md, 1. Absent fields are empty, never null. */
public sealed interface Notification {

    /** Whether Qlik closes the socket after it. */
    boolean isFatal();

    /** {@code OnAuthenticationInformation} of a session that Qlik knows. */
    record Authenticated(Optional<QlikUser> user, Optional<String> logoutUri) implements Notification {
        @Override
        public boolean isFatal() {
            return false;
        }
    }

    /**
     * {@code OnAuthenticationInformation} with {@code mustAuthenticate: true}. Qlik answers nothing on such a socket.
     *
     * @param loginUri where to send the browser, as Qlik wrote it and not yet checked
     */
    record MustAuthenticate(Optional<String> loginUri) implements Notification {
        @Override
        public boolean isFatal() {
            return false;
        }
    }

    /**
     * {@code OnConnected}: the engine's side of the session stands, or says why it does not.
     *
     * @param state empty where the engine names one that nobody has documented
     * @param wireName the state as it was written
     */
    record SessionConnected(Optional<SessionState> state, String wireName) implements Notification {
        @Override
        public boolean isFatal() {
            return state.map(known -> !known.isUsable()).orElse(false);
        }
    }

    /** One of the proxy's notices about the session. */
    record ProxyNotice(ProxyTopic topic, Severity severity, Optional<Instant> timestamp, Optional<String> message)
            implements Notification {
        @Override
        public boolean isFatal() {
            return topic.endsSession() || severity == Severity.FATAL;
        }
    }

    /** A notification nobody has documented, kept as it came; the beginning of a long one. */
    record Unknown(String method, Severity severity, String json) implements Notification {
        @Override
        public boolean isFatal() {
            return severity == Severity.FATAL;
        }
    }
}
