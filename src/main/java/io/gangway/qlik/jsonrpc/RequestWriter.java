package io.gangway.qlik.jsonrpc;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes requests. Strict, other than the reading side. */
final class RequestWriter {

    private final JsonMapper mapper;

    RequestWriter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** @throws JacksonException when a parameter cannot be written
     * @throws IllegalArgumentException when the parameters are neither a list nor a map */
    String write(long id, Call<?> call) throws JacksonException {
        JsonNode params = mapper.valueToTree(call.params());
        if (!params.isArray() && !params.isObject()) {
            throw new IllegalArgumentException("The parameters of a call must be a list or a map");
        }
        ObjectNode request = mapper.createObjectNode();
        request.put("jsonrpc", "2.0");
        request.put("id", id);
        request.put("method", call.method());
        request.set("params", params);
        call.members().forEach((name, value) -> request.set(name, mapper.valueToTree(value)));
        return mapper.writeValueAsString(request);
    }
}
