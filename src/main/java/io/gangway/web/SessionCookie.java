package io.gangway.web;

import java.net.URI;
import java.util.Optional;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;

/**
 * The session cookie where browsers come over https: it never travels without, and its prefix makes browsers refuse one that
 * a neighbouring host or a page over http has planted, by which a stranger could share the user's session. Where a portal on
 * another site frames Gangway, browsers keep the cookie in the frame too, one for each such site.
 */
@Component
final class SessionCookie implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    private static final String OF_THIS_VERY_HOST = "__Host-";
    /** Without an address of its own Gangway works for browsers on its machine only. */
    private static final URI ON_THIS_MACHINE = URI.create("http://localhost/");

    private final boolean isHttps;
    private final boolean isForFramesElsewhere;

    SessionCookie(GangwayProperties properties) {
        this.isHttps = properties.publicAddress().map(SessionCookie::isHttps).orElse(false);
        this.isForFramesElsewhere = elsewhere(properties.embed().allowed(), properties.publicAddress())
                .isPresent();
    }

    /** Browsers keep no cookie in frames on other sites unless it travels over https only, or on their own machine. */
    static void check(Portals portals, Optional<URI> publicAddress) {
        boolean isSafe = publicAddress
                .map(address -> isHttps(address) || PublicAddress.isLoopback(address.getHost()))
                .orElse(true);
        elsewhere(portals, publicAddress).filter(portal -> !isSafe).ifPresent(portal -> {
            throw new IllegalSettingException(
                    "gangway.embed.portals",
                    portal.toString(),
                    "should be on the same site as gangway.public-url while that does not begin with https://: browsers "
                            + "keep no cookies for frames on other sites over http");
        });
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        Cookie cookie = factory.getSettings().getSession().getCookie();
        boolean isAtTheRoot = factory.getContextPath().isEmpty() && cookie.getDomain() == null;
        if (isHttps) {
            cookie.setSecure(true);
            cookie.setName((isAtTheRoot ? OF_THIS_VERY_HOST : "") + cookie.getName());
        }
        if (isForFramesElsewhere) {
            cookie.setSecure(true);
            cookie.setSameSite(Cookie.SameSite.NONE);
            cookie.setPartitioned(true);
        }
    }

    private static Optional<Portal> elsewhere(Portals portals, Optional<URI> publicAddress) {
        return portals.elsewhere(publicAddress.orElse(ON_THIS_MACHINE));
    }

    private static boolean isHttps(URI address) {
        return address.getScheme().equalsIgnoreCase("https");
    }
}
