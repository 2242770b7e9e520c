package io.gangway.simulator;

import io.gangway.simulator.demo.DemoApp;
import io.gangway.simulator.demo.DemoUser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The Global methods of the engine, for one user in one engine session. */
final class Engine {

    private static final String VERSION = "12.2759.8";
    private static final int GLOBAL_HANDLE = -1;
    private static final int APP_HANDLE = 1;
    private static final JsonMapper JSON = new JsonMapper();

    private final World world;
    private final DemoUser user;
    private final EngineSession session;
    /** What this socket was told last when it asked for what has changed. */
    private Optional<DocListWriter> told = Optional.empty();

    Engine(World world, DemoUser user, EngineSession session) {
        this.world = world;
        this.user = user;
        this.session = session;
    }

    RpcAnswer answer(RpcRequest request) {
        if (!request.isRequest()) {
            return new RpcAnswer.Failure(-32700, "", "Parse error");
        }
        return world.faults()
                .failureOf(request.method())
                .<RpcAnswer>map(fault -> new RpcAnswer.Failure(fault.code(), fault.parameter(), fault.message()))
                .orElseGet(() -> call(request));
    }

    private RpcAnswer call(RpcRequest request) {
        if (request.handle() != GLOBAL_HANDLE) {
            // An app that was opened is there, but it has none of these methods.
            return new RpcAnswer.Failure(-32601, "", "Method not found");
        }
        return switch (request.method()) {
            case "GetDocList" -> RpcAnswer.streamed("qDocList", docList(request.delta()));
            case "EngineVersion" ->
                RpcAnswer.result("qVersion", JSON.createObjectNode().put("qComponentVersion", VERSION));
            case "ProductVersion", "QvVersion" -> RpcAnswer.result("qReturn", JSON.valueToTree(VERSION));
            case "GetAuthenticatedUser" ->
                RpcAnswer.result(
                        "qReturn", JSON.valueToTree("UserDirectory=" + user.directory() + "; UserId=" + user.id()));
            case "GetStreamList" -> RpcAnswer.result("qStreamList", streams());
            case "IsPersonalMode" -> RpcAnswer.result("qReturn", JSON.valueToTree(false));
            case "GetConfiguration" ->
                RpcAnswer.result(
                        "qConfig",
                        JSON.createObjectNode().put("qPlatform", "QLIK_SENSE").put("qHostName", "gangway-simulator"));
            case "CancelRequest", "CancelReload" -> new RpcAnswer.Result(Map.of(), List.of());
            case "OpenDoc" -> open(request.text(0, "qDocName"));
            case "GetActiveDoc" ->
                session.app()
                        .map(app -> RpcAnswer.result("qReturn", document(app)))
                        .orElseGet(() -> new RpcAnswer.Failure(1007, "No active document", "App invalid"));
            default -> new RpcAnswer.Failure(-32601, "", "Method not found");
        };
    }

    private RpcAnswer.Value docList(boolean delta) {
        var now = new DocListWriter(world, user);
        if (!delta || world.faults().has(Fault.NoDelta.class)) {
            return RpcAnswer.Value.whole(now);
        }
        RpcAnswer.Value answer = told.<RpcAnswer.Value>map(earlier -> new DocListDelta(earlier, now))
                .orElse(now);
        told = Optional.of(now);
        return answer;
    }

    private RpcAnswer open(String id) {
        Optional<DemoApp> app = world.site().find(id).filter(user::maySee);
        if (app.isEmpty()) {
            return new RpcAnswer.Failure(1003, id, "App not found");
        }
        if (!session.open(app.get())) {
            return new RpcAnswer.Failure(1002, id, "App already open");
        }
        JsonNode document = document(app.get());
        return new RpcAnswer.Result(Map.of("qReturn", out -> out.writeTree(document)), List.of(APP_HANDLE));
    }

    private static JsonNode document(DemoApp app) {
        return JSON.createObjectNode()
                .put("qType", "Doc")
                .put("qHandle", APP_HANDLE)
                .put("qGenericId", app.id().toString());
    }

    private JsonNode streams() {
        ArrayNode list = JSON.createArrayNode();
        world.site().streamsOf(user).forEach(stream -> list.addObject()
                .put("qName", stream.name())
                .put("qId", stream.id().toString()));
        return list;
    }
}
