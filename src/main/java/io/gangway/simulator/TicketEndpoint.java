package io.gangway.simulator;

import io.gangway.simulator.demo.DemoUsers;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /qps/ticket}: a ticket for anybody. The real one is on port 4243 and wants a client certificate; this one
 * is why the simulator listens on loopback only.
 */
final class TicketEndpoint implements Endpoint {

    private final JsonMapper json = new JsonMapper();

    @Override
    public Answer answer(Ask ask) {
        if (!ask.method().equals("POST")) {
            return Answer.of(405).with("Allow", "POST");
        }
        if (!Xrfkey.isGood(ask)) {
            return Xrfkey.refusal();
        }
        try {
            return issue(ask, json.readTree(ask.body()));
        } catch (JacksonException malformed) {
            return Answer.text(400, "The body is not JSON.");
        }
    }

    private Answer issue(Ask ask, JsonNode order) {
        for (String field : List.of("UserDirectory", "UserId")) {
            if (order.path(field).asString("").isEmpty()) {
                return Answer.text(400, "Required property '" + field + "' not found in JSON. Path ''.");
            }
        }
        String targetId = order.path("TargetId").asString("");
        Optional<Target> target = ask.proxy().targets().find(targetId);
        if (!targetId.isEmpty() && target.isEmpty()) {
            return Answer.text(400, "The target id is not known.");
        }
        String directory = order.path("UserDirectory").asString();
        String id = order.path("UserId").asString();
        Ticket ticket = ask.proxy().issueTicket(DemoUsers.findOrStranger(directory, id));
        ObjectNode body =
                json.createObjectNode().put("UserDirectory", directory).put("UserId", id);
        body.set("Attributes", order.path("Attributes").isArray() ? order.path("Attributes") : json.createArrayNode());
        body.put("Ticket", ticket.value());
        target.ifPresentOrElse(found -> body.put("TargetUri", found.uri()), () -> body.putNull("TargetUri"));
        return Answer.json(201, body.toString());
    }
}
