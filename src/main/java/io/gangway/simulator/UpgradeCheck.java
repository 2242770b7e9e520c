package io.gangway.simulator;

import java.util.Optional;

/** What a WebSocket must satisfy before it is let in: an allowed origin, and on newer releases a csrf token. */
final class UpgradeCheck {

    private final World world;
    private final Login login;
    private final HostAllowList hosts;

    UpgradeCheck(World world, Login login, HostAllowList hosts) {
        this.world = world;
        this.login = login;
        this.hosts = hosts;
    }

    /** Why the socket is refused; empty when it is not. */
    Optional<Answer> refusal(Ask ask) {
        Optional<Fault.UpgradeRefused> fault = world.faults().find(Fault.UpgradeRefused.class);
        if (fault.isPresent()) {
            return Optional.of(refusal(ask, fault.get().status()));
        }
        if (world.faults().has(Fault.HostNotAllowed.class)) {
            return Optional.of(Answer.text(403, "Forbidden"));
        }
        Optional<String> origin = ask.header("origin");
        if (origin.filter(page -> !hosts.allowsOrigin(page, ask.host())).isPresent()) {
            return Optional.of(Answer.text(403, "Forbidden: the Origin is not on the host allow list."));
        }
        return isHijackingRuledOut(ask, origin.isPresent())
                ? Optional.empty()
                : Optional.of(Answer.text(403, "Cross-Site Websocket Hijacking attack prevention check failed"));
    }

    private Answer refusal(Ask ask, int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> login.redirect(ask);
            case 400 -> Pages.badRequest();
            default -> Answer.text(status, "Refused by the simulator.");
        };
    }

    private boolean isHijackingRuledOut(Ask ask, boolean hasOrigin) {
        CsrfMode mode = world.csrf();
        if (mode == CsrfMode.OFF) {
            return true;
        }
        boolean bearer = ask.header("authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer", 0, 6))
                .isPresent();
        if (!hasOrigin || bearer) {
            return false;
        }
        Optional<ProxySession> session = ask.session();
        if (session.isPresent()) {
            return ask.query().value(CsrfTokenEndpoint.TOKEN).equals(session.map(ProxySession::csrfToken));
        }
        return switch (mode) {
            case OFF, ON_ACCEPTING_TICKETS -> true;
            case ON -> ask.query().value(Query.TICKET).isEmpty();
            case ON_STRICT -> false;
        };
    }
}
