package io.gangway.simulator;

import io.gangway.simulator.demo.DemoApp;
import io.gangway.simulator.demo.DemoUser;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The talk with a signed-in user: {@code OnAuthenticationInformation}, {@code OnConnected}, then answers. */
final class UserTalk implements Talk {

    private static final JsonMapper JSON = new JsonMapper();

    private final World world;
    private final EngineSessions engineSessions;
    private final EngineSocket socket;
    private final Ask ask;
    private final ProxySession session;
    private final Deque<String> early = new ArrayDeque<>();

    UserTalk(World world, EngineSessions engineSessions, EngineSocket socket, Ask ask, ProxySession session) {
        this.world = world;
        this.engineSessions = engineSessions;
        this.socket = socket;
        this.ask = ask;
        this.session = session;
    }

    @Override
    public void run() throws InterruptedException {
        if (world.faults().has(Fault.PushAfterFirstMessage.class)) {
            early.add(socket.receive());
        }
        world.faults().linger(Fault.Step.AUTHENTICATION);
        push("OnAuthenticationInformation", authenticated());
        world.faults().linger(Fault.Step.CONNECTED);
        var path = new EnginePath(ask.path());
        Optional<Notification> refusal = refusal(path);
        if (refusal.isPresent()) {
            socket.end(refusal.get());
            return;
        }
        EngineSessions.Attachment attachment = engineSessions.attach(session, path);
        try {
            connect(path, attachment);
        } finally {
            engineSessions.detach(attachment.session());
        }
    }

    private void connect(EnginePath path, EngineSessions.Attachment attachment) throws InterruptedException {
        Optional<DemoApp> app = world.site().find(path.app());
        if (app.filter(found -> !session.user().maySee(found)).isPresent()) {
            pushConnected("SESSION_ERROR_APP_ACCESS_DENIED");
            socket.close(1000);
            return;
        }
        Optional<Fault.OnConnectedState> forced = world.faults().find(Fault.OnConnectedState.class);
        if (!world.faults().has(Fault.OnConnectedMissing.class)) {
            pushConnected(forced.map(Fault.OnConnectedState::state)
                    .orElse(attachment.isNew() ? "SESSION_CREATED" : "SESSION_ATTACHED"));
        }
        if (forced.filter(Fault.OnConnectedState::isError).isPresent()) {
            socket.close(1000);
            return;
        }
        var engine = new Engine(world, session.user(), attachment.session());
        while (true) {
            answer(engine, early.isEmpty() ? socket.receive() : early.remove());
        }
    }

    private void answer(Engine engine, String message) throws InterruptedException {
        RpcRequest request = RpcRequest.parse(message);
        world.records().call(new RecordedCall(world.now(), session.user().account(), request.method(), message));
        boolean mute = world.faults().all(Fault.NoAnswer.class).anyMatch(fault -> fault.method()
                .equals(request.method()));
        if (!mute) {
            world.faults().linger(Fault.Step.ANSWER);
            RpcAnswer answer = engine.answer(request);
            socket.send(out -> answer.writeTo(out, request));
        }
    }

    /** In the order a real server checks; an unknown app is "no engine" to the proxy. */
    private Optional<Notification> refusal(EnginePath path) {
        if (ask.proxy().sessions().isOverLimit(session)) {
            return Optional.of(Notification.TOO_MANY);
        }
        if (world.faults().has(Fault.NoLicense.class)) {
            return Optional.of(Notification.NO_LICENSE);
        }
        Optional<Fault.RefusedWith> refused = world.faults().find(Fault.RefusedWith.class);
        if (refused.isPresent()) {
            return refused.map(fault -> Notification.named(fault.notification()));
        }
        boolean unknown = !path.isGlobal() && world.site().find(path.app()).isEmpty();
        return unknown ? Optional.of(Notification.NO_ENGINE) : Optional.empty();
    }

    private JsonNode authenticated() {
        DemoUser user = session.user();
        ObjectNode params = JSON.createObjectNode().put("userId", user.id()).put("userDirectory", user.directory());
        if (!user.isAnonymous()) {
            params.put("logoutUri", ask.absolute("/qps/user"));
        }
        return params.put("mustAuthenticate", false);
    }

    private void pushConnected(String state) {
        push("OnConnected", JSON.createObjectNode().put("qSessionState", state));
    }

    private void push(String method, JsonNode params) {
        if (!world.faults().has(Fault.NoPush.class)) {
            socket.send(Notification.json(method, params));
        }
    }
}
