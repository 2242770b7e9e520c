package io.gangway.simulator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows enough of a secret to tell it from another, and no more. */
final class Mask {

    /** Parameters that hold no secrets; the values of all others are masked. */
    private static final Set<String> PLAIN = Set.of("forceauthentication");

    /** Parameters that hold an address, which may have a query with secrets itself. */
    private static final Set<String> ADDRESSES = Set.of("reloaduri", "targeturi");

    private Mask() {}

    /** The first three characters, of a long enough value. */
    static String value(String secret) {
        return secret.length() < 8 ? "…" : secret.substring(0, 3) + "…";
    }

    /** Names with masked values, joined as they came. */
    static String query(String raw) {
        return raw.isEmpty()
                ? ""
                : Arrays.stream(raw.split("&")).map(Mask::pair).collect(Collectors.joining("&"));
    }

    private static String pair(String pair) {
        int end = pair.indexOf('=');
        if (end < 0) {
            return pair.length() < 24 ? pair : value(pair);
        }
        String name = pair.substring(0, end);
        String value = pair.substring(end + 1);
        String key = name.toLowerCase(Locale.ROOT);
        if (ADDRESSES.contains(key)) {
            return name + "=" + address(Query.decode(value));
        }
        return name + "=" + (PLAIN.contains(key) || value.isEmpty() ? value : value(value));
    }

    private static String address(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query + 1) + query(address.substring(query + 1));
    }
}
