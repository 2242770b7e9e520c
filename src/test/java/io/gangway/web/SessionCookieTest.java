package io.gangway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Cookie;

class SessionCookieTest {

    @ParameterizedTest
    @CsvSource({
        "https://apps.example.com, '',       __Host-SESSION, true",
        "https://apps.example.com, /gangway, SESSION,        true",
        "http://apps.example.com,  '',       SESSION,        ",
        "'',                       '',       SESSION,        ",
    })
    void cookieIsBoundToTheHostWhereBrowsersComeOverHttps(
            String publicUrl, String contextPath, String name, Boolean secure) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory();
        factory.setContextPath(contextPath);
        Cookie cookie = factory.getSettings().getSession().getCookie();
        cookie.setName("SESSION");

        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .withPropertyValues("gangway.public-url=" + publicUrl)
                .run(context -> new SessionCookie(context.getBean(GangwayProperties.class)).customize(factory));

        assertThat(cookie.getName()).isEqualTo(name);
        assertThat(cookie.getSecure()).isEqualTo(secure);
    }

    @ParameterizedTest
    @CsvSource({
        "https://apps.example.com, '',                         Lax,  ",
        "https://apps.example.com, https://portal.example.com, Lax,  ",
        "https://apps.example.com, https://portal.example.org, None, true",
        "'',                       http://127.0.0.1:4849,      None, true",
        "'',                       http://localhost:4849,      Lax,  "
    })
    void cookieIsForFramesOnOtherSitesWhereAPortalIsOnOne(
            String publicUrl, String portals, String sameSite, Boolean partitioned) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory();
        Cookie cookie = factory.getSettings().getSession().getCookie();
        cookie.setSameSite(Cookie.SameSite.LAX);

        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .withPropertyValues("gangway.public-url=" + publicUrl, "gangway.embed.portals=" + portals)
                .run(context -> new SessionCookie(context.getBean(GangwayProperties.class)).customize(factory));

        assertThat(cookie.getSameSite()).hasToString(sameSite.toUpperCase(Locale.ROOT));
        assertThat(cookie.getPartitioned()).isEqualTo(partitioned);
    }

    @EnableConfigurationProperties(GangwayProperties.class)
    static class Settings {}
}
