package io.gangway.qlik.engine;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads notifications, tolerant of every missing or odd field. */
final class NotificationReader {

    /** What Qlik writes is kept as evidence, and a message may have 64 MiB. */
    private static final int LONGEST_TEXT = 2_000;
    /** Those of identity providers hold whole requests. */
    private static final int LONGEST_ADDRESS = 16_000;

    private NotificationReader() {}

    static Notification read(String method, JsonNode params) {
        return switch (method) {
            case "OnAuthenticationInformation" -> authenticationInformation(params);
            case "OnConnected" -> connected(params);
            default ->
                ProxyTopic.named(method)
                        .<Notification>map(topic -> proxyNotice(topic, params))
                        .orElseGet(() -> unknown(method, params));
        };
    }

    private static Notification unknown(String method, JsonNode params) {
        return new Notification.Unknown(cut(method), severity(params), cut(params.toString()));
    }

    private static Notification authenticationInformation(JsonNode params) {
        if (params.path("mustAuthenticate").asBoolean(false)) {
            return new Notification.MustAuthenticate(address(params, "loginUri"));
        }
        Optional<QlikUser> user = text(params, "userId")
                .map(id -> new QlikUser(text(params, "userDirectory").orElse(""), id));
        return new Notification.Authenticated(user, address(params, "logoutUri"));
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
        return whole(params, field).map(NotificationReader::cut);
    }

    /** Half an address leads nowhere, so one that is too long counts as none. */
    private static Optional<String> address(JsonNode params, String field) {
        return whole(params, field).filter(address -> address.length() <= LONGEST_ADDRESS);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private static Optional<String> whole(JsonNode params, String field) {
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
