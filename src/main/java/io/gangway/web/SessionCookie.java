package io.gangway.web;

import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;

/**
 * The session cookie where browsers come over https: it never travels without, and its prefix makes browsers refuse one that
 * a neighbouring host or a page over http has planted, by which a stranger could share the user's session.
 */
@Component
final class SessionCookie implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    private static final String OF_THIS_VERY_HOST = "__Host-";

    private final boolean isHttps;

    SessionCookie(GangwayProperties properties) {
        this.isHttps = properties
                .publicAddress()
                .map(address -> address.getScheme().equalsIgnoreCase("https"))
                .orElse(false);
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        Cookie cookie = factory.getSettings().getSession().getCookie();
        boolean isAtTheRoot = factory.getContextPath().isEmpty() && cookie.getDomain() == null;
        if (isHttps) {
            cookie.setSecure(true);
            cookie.setName((isAtTheRoot ? OF_THIS_VERY_HOST : "") + cookie.getName());
        }
    }
}
