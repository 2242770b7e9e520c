package io.gangway.simulator;

import java.time.Instant;

/** Where a user goes after signing in. */
record Target(String uri, Instant stored) {

    Target withoutQuery() {
        return new Target(uri.replaceFirst("\\?[^#]*", ""), stored);
    }

    /** The target with the ticket as the sign-in modules append it: {@code ?} or {@code &}, before a fragment. */
    String with(String ticket, boolean naive) {
        int hash = naive ? -1 : uri.indexOf('#');
        String address = hash < 0 ? uri : uri.substring(0, hash);
        String fragment = hash < 0 ? "" : uri.substring(hash);
        return address + (address.contains("?") ? "&" : "?") + "qlikTicket=" + ticket + fragment;
    }
}
