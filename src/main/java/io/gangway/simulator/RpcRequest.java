package io.gangway.simulator;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON-RPC request as it came in.
 *
 * @param id a number or string; JSON null when the message was not a request
 * @param method empty when the message was not a request
 * @param handle -1 for Global
 * @param params a list, or an object by parameter name
 * @param delta whether the answer is wanted as a patch
 */
record RpcRequest(JsonNode id, String method, int handle, JsonNode params, boolean delta) {

    private static final JsonMapper JSON = new JsonMapper();

    /** What is not one JSON object, a batch included, becomes a request with no method. */
    static RpcRequest parse(String message) {
        JsonNode root = tree(message);
        return new RpcRequest(
                root.path("id").isMissingNode() ? JSON.nullNode() : root.path("id"),
                root.path("method").asString(""),
                root.path("handle").asInt(-1),
                root.path("params"),
                root.path("delta").asBoolean(false));
    }

    static String methodOf(String message) {
        return tree(message).path("method").asString("");
    }

    boolean isRequest() {
        return !method.isEmpty();
    }

    /** A parameter by place or by name; empty text when it was not given. */
    String text(int place, String name) {
        return (params.isArray() ? params.path(place) : params.path(name)).asString("");
    }

    private static JsonNode tree(String message) {
        try {
            return JSON.readTree(message);
        } catch (JacksonException malformed) {
            return JSON.missingNode();
        }
    }
}
