package io.gangway.qlik.engine;

import java.util.Arrays;
import java.util.Optional;

/** What the proxy tells about a session without being asked: qlik-protocol.md, 1.2. */
public enum ProxyTopic {
    SESSION_TIMED_OUT("OnSessionTimedOut", true),
    SESSION_LOGGED_OUT("OnSessionLoggedOut", true),
    SESSION_CLOSED("OnSessionClosed", true),
    LICENSE_ACCESS_DENIED("OnLicenseAccessDenied", true),
    LICENSE_ACCESS_DENIED_PENDING_USER_SYNC("OnLicenseAccessDeniedPendingUserSync", true),
    MAX_PARALLEL_SESSIONS_EXCEEDED("OnMaxParallelSessionsExceeded", true),
    /** Not documented; whether it ends the session is left to its severity. */
    EXCESS_LICENSE_ASSIGNMENT("OnExcessLicenseAssignment", false),
    /** Also what an unknown app id in the socket's path gets. */
    NO_ENGINE_AVAILABLE("OnNoEngineAvailable", true),
    ENGINE_WEBSOCKET_FAILED("OnEngineWebsocketFailed", true),
    NO_REPOSITORY_AVAILABLE("OnNoRepositoryAvailable", true),
    REPOSITORY_WEBSOCKET_FAILED("OnRepositoryWebsocketFailed", true),
    NO_DATA_PREP_SERVICE_AVAILABLE("OnNoDataPrepServiceAvailable", true),
    DATA_PREP_SERVICE_WEBSOCKET_FAILED("OnDataPrepServiceWebsocketFailed", true),
    NO_PRINTING_SERVICE_AVAILABLE("OnNoPrintingServiceAvailable", true);

    private final String method;
    private final boolean endsSession;

    ProxyTopic(String method, boolean endsSession) {
        this.method = method;
        this.endsSession = endsSession;
    }

    /** The notification's name on the wire. */
    public String method() {
        return method;
    }

    /** Whether the proxy closes the socket after it, whatever severity it gives. */
    boolean endsSession() {
        return endsSession;
    }

    static Optional<ProxyTopic> named(String method) {
        return Arrays.stream(values())
                .filter(topic -> topic.method.equals(method))
                .findFirst();
    }
}
