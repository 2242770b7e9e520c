package io.gangway.simulator;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fatal message of the proxy; the socket is closed after it.
 *
 * @param message empty where the documented example has none
 */
record Notification(String method, String message) {

    static final Notification TIMED_OUT = new Notification("OnSessionTimedOut", "Session timed out due to inactivity");
    static final Notification LOGGED_OUT = new Notification("OnSessionLoggedOut", "User logged out manually");
    static final Notification CLOSED = new Notification("OnSessionClosed", "Session closed by server");
    static final Notification NO_LICENSE =
            new Notification("OnLicenseAccessDenied", "Access to the app is denied: No available access type");
    static final Notification TOO_MANY = new Notification("OnMaxParallelSessionsExceeded", "");
    static final Notification NO_ENGINE = new Notification("OnNoEngineAvailable", "");

    /** The names of all that are known. */
    static final List<String> FATAL = List.of(
            "OnSessionClosed",
            "OnSessionTimedOut",
            "OnSessionLoggedOut",
            "OnLicenseAccessDenied",
            "OnLicenseAccessDeniedPendingUserSync",
            "OnExcessLicenseAssignment",
            "OnMaxParallelSessionsExceeded",
            "OnNoEngineAvailable",
            "OnEngineWebsocketFailed",
            "OnNoRepositoryAvailable",
            "OnRepositoryWebsocketFailed",
            "OnNoDataPrepServiceAvailable",
            "OnDataPrepServiceWebsocketFailed",
            "OnNoPrintingServiceAvailable");

    private static final JsonMapper JSON = new JsonMapper();

    /** UTC with seven digits after the point, as .NET writes it. */
    private static final DateTimeFormatter ROUND_TRIP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** The documented message of a notification that is only named. */
    static Notification named(String method) {
        String message =
                switch (method) {
                    case "OnSessionTimedOut" -> TIMED_OUT.message();
                    case "OnSessionLoggedOut" -> LOGGED_OUT.message();
                    case "OnSessionClosed" -> CLOSED.message();
                    case "OnLicenseAccessDenied" -> NO_LICENSE.message();
                    case "OnEngineWebsocketFailed", "OnRepositoryWebsocketFailed" ->
                        "Connection to Qlik service failed, shutting down";
                    default -> "";
                };
        return new Notification(method, message);
    }

    String json(Instant now) {
        ObjectNode params = JSON.createObjectNode().put("severity", "fatal").put("timestamp", ROUND_TRIP.format(now));
        if (!message.isEmpty()) {
            params.put("message", message);
        }
        return json(method, params);
    }

    static String json(String method, JsonNode params) {
        ObjectNode push = JSON.createObjectNode().put("jsonrpc", "2.0").put("method", method);
        push.set("params", params);
        return push.toString();
    }
}
