package io.gangway.qlik.engine;

import java.util.Arrays;
import java.util.Optional;

/** {@code qSessionState} of {@code OnConnected}, all nine: qlik-protocol.md, 1.4. */
public enum SessionState {
    SESSION_CREATED,
    SESSION_ATTACHED,
    SESSION_ERROR_NO_LICENSE,
    SESSION_ERROR_LICENSE_RENEW,
    SESSION_ERROR_LIMIT_EXCEEDED,
    SESSION_ERROR_SECURITY_HEADER_CHANGED,
    SESSION_ACCESS_CONTROL_SETUP_FAILURE,
    SESSION_ERROR_APP_ACCESS_DENIED,
    SESSION_ERROR_APP_FAILURE;

    /** Whether the session can be used. */
    public boolean isUsable() {
        return this == SESSION_CREATED || this == SESSION_ATTACHED;
    }

    static Optional<SessionState> named(String name) {
        return Arrays.stream(values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }
}
