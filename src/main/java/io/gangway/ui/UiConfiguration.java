package io.gangway.ui;

import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import com.vaadin.flow.server.startup.LookupServletContainerInitializer;
import com.vaadin.flow.spring.SpringLookupInitializer;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import io.gangway.catalog.AppPool;
import io.gangway.login.QlikIdentity;
import io.gangway.login.WebTicketSignIn;
import io.gangway.qlik.proxy.RepositoryClient;
import java.time.InstantSource;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the pages what their browser has one of, and all of them their way in. */
@Configuration(proxyBeanMethods = false)
// A start from a folder reads all of these, one from the jar what META-INF/VAADIN/package.properties names.
@EnableVaadin("io.gangway.ui")
class UiConfiguration {

    /**
     * Otherwise Vaadin would read all classes of the page, at every start, in search of replacements for parts of its own. Its
     * development mode would need that search.
     */
    @Bean
    ServletContextInitializer vaadinAsItIs() {
        return context -> new LookupServletContainerInitializer()
                .process(Set.of(LookupInitializer.class, SpringLookupInitializer.class), context);
    }

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
