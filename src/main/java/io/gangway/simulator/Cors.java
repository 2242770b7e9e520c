package io.gangway.simulator;

/**
 * Lets pages of the hosts on the allow list read answers, with cookies: on a real server the "additional response
 * headers" that a browser mashup needs.
 */
final class Cors {

    private final HostAllowList hosts;

    Cors(HostAllowList hosts) {
        this.hosts = hosts;
    }

    boolean isPreflight(Ask ask) {
        return ask.method().equals("OPTIONS");
    }

    Answer preflight(Ask ask) {
        return allow(ask, Answer.of(204))
                .with("Access-Control-Allow-Methods", "GET, HEAD, POST, DELETE")
                .with("Access-Control-Allow-Headers", "Content-Type, X-Qlik-Xrfkey, " + CsrfTokenEndpoint.TOKEN);
    }

    Answer allow(Ask ask, Answer answer) {
        Answer varied = answer.with("Vary", "Origin");
        return ask.header("origin")
                .filter(origin -> hosts.allowsOrigin(origin, ask.host()))
                .map(origin -> varied.with("Access-Control-Allow-Origin", origin)
                        .with("Access-Control-Allow-Credentials", "true")
                        .with("Access-Control-Expose-Headers", CsrfTokenEndpoint.TOKEN))
                .orElse(varied);
    }
}
