package io.gangway.ui;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import io.gangway.catalog.AppPool;
import io.gangway.login.Parting;
import io.gangway.login.Pause;
import io.gangway.login.QlikIdentity;
import io.gangway.login.WebTicketSignIn;
import io.gangway.qlik.proxy.RepositoryClient;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives each browser its one identity at Qlik, and the tabs what they share. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

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
    BrowserLists browserLists(QlikIdentity identity, InstantSource clock) {
        BrowserLists lists = new BrowserLists(identity, clock);
        BrowserLists.SCOPE.keep(VaadinSession.getCurrent().getSession(), lists);
        return lists;
    }

    @Bean(destroyMethod = "end")
    @VaadinSessionScope
    EarlyBoarding earlyBoarding(Boarding boarding, QlikIdentity identity, BrowserLists lists, Pause pause) {
        EarlyBoarding early = new EarlyBoarding(boarding, identity, lists, pause);
        EarlyBoarding.SCOPE.keep(VaadinSession.getCurrent().getSession(), early);
        return early;
    }

    @Bean(destroyMethod = "end")
    @VaadinSessionScope
    QlikIdentity qlikIdentity(InstantSource clock, RandomGenerator random, Parting parting) {
        QlikIdentity identity = new QlikIdentity(clock, random);
        parting.watch(identity);
        return identity;
    }
}
