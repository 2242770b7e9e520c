package io.gangway.simulator;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code /qps/user}: who am I, where do I sign in, and sign me out everywhere on this virtual proxy. */
final class UserEndpoint implements Endpoint {

    private final World world;
    private final Login login;
    private final HostAllowList hosts;
    private final Sockets sockets;
    private final JsonMapper json = new JsonMapper();

    UserEndpoint(World world, Login login, HostAllowList hosts, Sockets sockets) {
        this.world = world;
        this.login = login;
        this.hosts = hosts;
        this.sockets = sockets;
    }

    @Override
    public Answer answer(Ask ask) {
        return switch (ask.method()) {
            case "GET", "HEAD" -> whoAmI(ask);
            case "DELETE" -> signOut(ask);
            default -> Answer.of(405).with("Allow", "GET, HEAD, DELETE");
        };
    }

    private Answer whoAmI(Ask ask) {
        return switch (Admission.of(ask)) {
            case Admission.Admitted admitted ->
                admitted.cookieOn(
                        ask, Answer.json(200, describe(ask, admitted.session()).toString()));
            case Admission.Stranger stranger ->
                Answer.json(200, inactive(ask, json.createObjectNode()).toString());
        };
    }

    private ObjectNode inactive(Ask ask, ObjectNode body) {
        body.put("session", "inactive");
        ask.query()
                .value("targetUri")
                .filter(hosts::allowsTarget)
                .flatMap(target -> login.uriTo(ask, target))
                .ifPresent(uri -> body.put("loginUri", uri));
        return body;
    }

    private ObjectNode describe(Ask ask, ProxySession session) {
        if (world.faults().has(Fault.UserInactive.class)) {
            return inactive(ask, json.createObjectNode());
        }
        if (session.user().isAnonymous()) {
            ObjectNode nobody = json.createObjectNode()
                    .put("userDirectory", session.user().directory())
                    .put("userId", session.user().id());
            return inactive(ask, nobody);
        }
        return json.createObjectNode()
                .put("userDirectory", session.user().directory())
                .put("userId", session.user().id())
                .put("userName", session.user().name())
                .put("logoutUri", ask.absolute("/qps/user"));
    }

    /** Nobody to sign out is no error: 204 as well. */
    private Answer signOut(Ask ask) {
        Optional<Fault.SignOutRefused> refused = world.faults().find(Fault.SignOutRefused.class);
        if (refused.isPresent()) {
            return Answer.text(refused.get().status(), "Refused by the simulator.");
        }
        Optional<ProxySession> session = ask.session();
        if (session.isEmpty()) {
            return Answer.of(204);
        }
        boolean tokenMissing = world.csrf() != CsrfMode.OFF
                && ask.header(CsrfTokenEndpoint.TOKEN)
                        .filter(session.get().csrfToken()::equals)
                        .isEmpty();
        if (tokenMissing) {
            return Answer.text(403, "CSRF prevention check failed.");
        }
        List<ProxySession> ended = ask.proxy().sessions().end(session.get().user());
        ended.forEach(each -> sockets.end(each, Notification.LOGGED_OUT));
        return Answer.of(204);
    }
}
