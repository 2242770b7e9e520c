package io.gangway.qlik.proxy;

import io.gangway.qlik.proxy.ProxyHttp.Reply;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code /qps/user}, tolerant of missing and odd fields: qlik-protocol.md, 4.1. */
final class UserReplyReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private UserReplyReader() {}

    static UserReply read(Reply reply) {
        return new UserReply(
                reply.exchange(), reply.exchange().status() == 200 ? session(reply.body()) : new UserReply.Unclear());
    }

    private static UserReply.Session session(String body) {
        try {
            JsonNode json = JSON.readTree(body);
            Optional<String> id = text(json, "userId");
            if (id.isPresent() && !text(json, "session").equals(Optional.of("inactive"))) {
                return new UserReply.Active(text(json, "userDirectory").orElse(""), id.get());
            }
            return json.isObject() ? new UserReply.Inactive(text(json, "loginUri")) : new UserReply.Unclear();
        } catch (JacksonException notJson) {
            return new UserReply.Unclear();
        }
    }

    private static Optional<String> text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isString() && !value.asString().isBlank() ? Optional.of(value.asString()) : Optional.empty();
    }
}
