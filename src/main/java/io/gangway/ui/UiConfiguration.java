package io.gangway.ui;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import io.gangway.catalog.AppPool;
import io.gangway.login.QlikIdentity;
import io.gangway.login.WebTicketSignIn;
import io.gangway.qlik.proxy.RepositoryClient;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the pages what their browser has one of, and all of them their way in. */
@Configuration(proxyBeanMethods = false)
// Of all classes of the packages named here, Vaadin reads each several times at every start.
@EnableVaadin("io.gangway.ui")
class UiConfiguration {

    @Bean
    Boarding boarding(
            WebTicketSignIn signIn,
            AppPool apps,
            RepositoryClient repository,
            InstantSource clock,
            RandomGenerator random) {
        return new Boarding(signIn, apps, new Enrichment(repository, apps), clock, random);
    }

    @Bean
    @VaadinSessionScope
    Browser browser(Browsers browsers) {
        return browsers.of(((WrappedHttpSession) VaadinSession.getCurrent().getSession()).getHttpSession());
    }

    @Bean
    @VaadinSessionScope
    QlikIdentity qlikIdentity(Browser browser) {
        return browser.identity();
    }
}
