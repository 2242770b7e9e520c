package io.gangway.qlik.engine;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads notifications, tolerant of every missing or odd field. */
final class NotificationReader {

    private NotificationReader() {}

    static Notification read(String method, JsonNode params) {
        return switch (method) {
            case "OnAuthenticationInformation" -> authenticationInformation(params);
            case "OnConnected" -> connected(params);
            default ->
                ProxyTopic.named(method)
                        .<Notification>map(topic -> proxyNotice(topic, params))
                        .orElseGet(() -> new Notification.Unknown(method, severity(params), params.toString()));
        };
    }

    private static Notification authenticationInformation(JsonNode params) {
        if (params.path("mustAuthenticate").asBoolean(false)) {
            return new Notification.MustAuthenticate(text(params, "loginUri"));
        }
        Optional<QlikUser> user = text(params, "userId")
                .map(id -> new QlikUser(text(params, "userDirectory").orElse(""), id));
        return new Notification.Authenticated(user, text(params, "logoutUri"));
    }

    private static Notification connected(JsonNode params) {
        String state = text(params, "qSessionState").orElse("");
        return new Notification.SessionConnected(SessionState.named(state), state);
    }

    private static Notification proxyNotice(ProxyTopic topic, JsonNode params) {
        return new Notification.ProxyNotice(
                topic,
                severity(params),
                text(params, "timestamp").flatMap(NotificationReader::instant),
                text(params, "message"));
    }

    private static Severity severity(JsonNode params) {
        return Severity.named(text(params, "severity").orElse(""));
    }

    private static Optional<String> text(JsonNode params, String field) {
        JsonNode value = params.path(field);
        return value.isValueNode() && !value.isNull() && !value.asString().isBlank()
                ? Optional.of(value.asString())
                : Optional.empty();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
