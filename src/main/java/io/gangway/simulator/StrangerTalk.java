package io.gangway.simulator;

import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The talk with somebody who must sign in first: told so once, and no request is ever answered. */
final class StrangerTalk implements Talk {

    private final World world;
    private final EngineSocket socket;
    private final Optional<String> loginUri;

    StrangerTalk(World world, EngineSocket socket, Optional<String> loginUri) {
        this.world = world;
        this.socket = socket;
        this.loginUri = loginUri;
    }

    @Override
    public void run() throws InterruptedException {
        if (world.faults().has(Fault.PushAfterFirstMessage.class)) {
            read();
        }
        world.faults().linger(Fault.Step.AUTHENTICATION);
        if (!world.faults().has(Fault.NoPush.class)) {
            ObjectNode params = new JsonMapper().createObjectNode();
            loginUri.ifPresent(uri -> params.put("loginUri", uri));
            params.put("mustAuthenticate", true);
            socket.send(Notification.json("OnAuthenticationInformation", params));
        }
        while (true) {
            read();
        }
    }

    private void read() throws InterruptedException {
        String message = socket.receive();
        world.records().call(new RecordedCall(world.now(), "", RpcRequest.methodOf(message), message));
    }
}
