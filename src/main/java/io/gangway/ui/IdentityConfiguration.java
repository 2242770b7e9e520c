package io.gangway.ui;

import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import io.gangway.login.QlikIdentity;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives each browser its one identity at Qlik. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    @Bean
    @VaadinSessionScope
    QlikIdentity qlikIdentity(InstantSource clock, RandomGenerator random) {
        return new QlikIdentity(clock, random);
    }
}
