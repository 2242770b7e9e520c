package io.gangway.simulator;

import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;

/** Turns a request for {@code /app/...} into an engine socket: 101 even for somebody who must sign in first. */
final class EngineUpgrade {

    private final World world;
    private final ServerWebSocketContainer container;
    private final UpgradeCheck check;
    private final Login login;
    private final Sockets sockets;
    private final EngineSessions engineSessions;

    EngineUpgrade(
            World world,
            ServerWebSocketContainer container,
            UpgradeCheck check,
            Login login,
            Sockets sockets,
            EngineSessions engineSessions) {
        this.world = world;
        this.container = container;
        this.check = check;
        this.login = login;
        this.sockets = sockets;
        this.engineSessions = engineSessions;
    }

    /** Upgrades, or says how to refuse; then nothing was written yet. */
    Optional<Answer> upgrade(Ask ask, Request request, Response response, Callback callback) {
        Optional<Answer> refusal = check.refusal(ask);
        if (refusal.isPresent()) {
            return refusal;
        }
        boolean upgraded =
                container.upgrade((upgrade, answer, done) -> admit(ask, answer), request, response, callback);
        return upgraded ? Optional.empty() : Optional.of(Answer.text(400, "This address is for WebSockets only."));
    }

    private EngineSocket admit(Ask ask, ServerUpgradeResponse answer) {
        answer.getHeaders().put("Server", "Microsoft-HTTPAPI/2.0");
        return switch (Admission.of(ask)) {
            case Admission.Admitted admitted -> {
                if (admitted.isNew()) {
                    answer.getHeaders().add("Set-Cookie", ask.proxy().cookie().of(admitted.session(), ask.scheme()));
                }
                yield new EngineSocket(
                        world,
                        sockets,
                        ask.rawPath(),
                        Optional.of(admitted.session()),
                        socket -> new UserTalk(world, engineSessions, socket, ask, admitted.session()));
            }
            case Admission.Stranger stranger ->
                new EngineSocket(
                        world,
                        sockets,
                        ask.rawPath(),
                        Optional.empty(),
                        socket -> new StrangerTalk(
                                world,
                                socket,
                                login.uriFor(ask, ask.socketScheme() + "://" + ask.host() + ask.ownAddress())));
        };
    }
}
