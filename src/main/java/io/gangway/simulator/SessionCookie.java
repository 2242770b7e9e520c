package io.gangway.simulator;

import java.util.Locale;

/** The session cookie of a virtual proxy, as its settings and the faults make it. */
final class SessionCookie {

    private final World world;
    private final String prefix;

    SessionCookie(World world, String prefix) {
        this.world = world;
        this.prefix = prefix;
    }

    /** {@code X-Qlik-Session[-prefix][-HTTP]}: the suffix is Qlik's for plain http since February 2019. */
    String name(String scheme) {
        return world.faults()
                .find(Fault.CookieName.class)
                .map(Fault.CookieName::name)
                .orElseGet(() -> configuredName() + (scheme.equals("http") ? "-HTTP" : ""));
    }

    private String configuredName() {
        boolean named = prefix.equals(world.options().prefix())
                && !world.options().cookieName().isEmpty();
        if (named) {
            return world.options().cookieName();
        }
        return prefix.isEmpty() ? "X-Qlik-Session" : "X-Qlik-Session-" + prefix;
    }

    /** The value of {@code Set-Cookie}. */
    String of(ProxySession session, String scheme) {
        boolean secure = scheme.equals("https") || world.faults().has(Fault.SecureCookie.class);
        String site = world.faults()
                .find(Fault.SameSite.class)
                .map(fault -> "; SameSite=" + capitalised(fault.site().name()))
                .orElse("");
        return name(scheme) + "=" + session.id() + "; Path=/; HttpOnly" + (secure ? "; Secure" : "") + site;
    }

    private static String capitalised(String word) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
