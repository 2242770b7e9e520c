package io.gangway.simulator;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What {@code /qps/csrftoken} can answer; each release and set-up has its own. */
public enum CsrfTokenAnswer {
    /** The token in a header, and the session cookie where a ticket was redeemed. */
    TOKEN_204("204-token"),
    TOKEN_200("200-token"),
    /** The ticket is redeemed, but there is no token. */
    COOKIE_200("200-cookie"),
    /** An older release: nothing is at this address, yet the ticket is spent and the cookie set. */
    COOKIE_404("404-cookie"),
    /** An older release that leaves the ticket alone. */
    NOTHING_404("404"),
    REDIRECT_302("302"),
    REFUSED_401("401"),
    REFUSED_403("403");

    private final String text;

    CsrfTokenAnswer(String text) {
        this.text = text;
    }

    /** The status, and what comes with it: {@code 404-cookie}. */
    public String text() {
        return text;
    }

    int status() {
        return Integer.parseInt(text.substring(0, 3));
    }

    static Parameter<CsrfTokenAnswer> parameter() {
        String all = Arrays.stream(values()).map(CsrfTokenAnswer::text).collect(Collectors.joining("|", "<", ">"));
        return new Parameter<>(all, COOKIE_404.text, CsrfTokenAnswer::of, CsrfTokenAnswer::text);
    }

    private static CsrfTokenAnswer of(String text) {
        return Arrays.stream(values())
                .filter(answer -> answer.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such answer is known"));
    }
}
