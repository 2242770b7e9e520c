package io.gangway.simulator;

import java.util.Optional;

/**
 * Keeps other sites' pages away from the control page: they may neither read nor switch anything. Programs, which send
 * neither Origin nor Sec-Fetch-Site, may.
 */
final class ControlGuard {

    private final HostAllowList hosts;
    private final String token;

    ControlGuard(HostAllowList hosts, Secrets secrets) {
        this.hosts = hosts;
        this.token = secrets.word();
    }

    /** What a form of the page carries, to show that it is one. */
    String token() {
        return token;
    }

    /** Why the request is refused; empty when it is not. */
    Optional<Answer> refusal(Ask ask) {
        if (!hosts.isKnown(ask.host())) {
            // Also what a name that somebody rebinds to this address runs into.
            return refuse("This host name is not on the host allow list. Start the simulator with --allow-host.");
        }
        boolean fromElsewhere = ask.header("origin")
                .filter(origin -> !origin.equals(ask.scheme() + "://" + ask.host()))
                .isPresent();
        if (fromElsewhere || (!isFollowedLink(ask) && isCrossSite(ask))) {
            return refuse("The control page takes no requests from other sites.");
        }
        boolean forged = ask.method().equals("POST")
                && new Query(ask.body()).value("token").filter(token::equals).isEmpty();
        return forged ? refuse("This form is from before the simulator started. Reload the page.") : Optional.empty();
    }

    private static boolean isFollowedLink(Ask ask) {
        return ask.isGet()
                && ask.header("sec-fetch-mode").filter("navigate"::equals).isPresent();
    }

    private static boolean isCrossSite(Ask ask) {
        return ask.header("sec-fetch-site")
                .filter(site -> !site.equals("same-origin") && !site.equals("none"))
                .isPresent();
    }

    private static Optional<Answer> refuse(String sentence) {
        return Optional.of(Answer.text(403, sentence));
    }
}
