package io.gangway.web;

import io.gangway.qlik.jsonrpc.tyrus.TyrusSettings;
import io.gangway.qlik.jsonrpc.tyrus.TyrusTransports;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What Gangway and the doctor connect to Qlik with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GangwayProperties.class)
class ConnectionConfiguration {

    private static final Duration SEND_LIMIT = Duration.ofSeconds(10);

    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Bean
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Bean
    Limits limits(GangwayProperties properties) {
        return Limits.of(properties.qlik());
    }

    @Bean
    QlikTrust qlikTrust(GangwayProperties properties, SslBundles bundles, Environment environment) {
        String bundle = properties.qlik().sslBundle();
        return bundle.isEmpty() ? QlikTrust.inTheJvm() : QlikTrust.of(bundle, bundles, environment);
    }

    @Bean
    TyrusTransports transports(GangwayProperties properties, QlikTrust trust) {
        int maxMessageBytes = (int) properties.qlik().maxMessageSize().toBytes();
        return new TyrusTransports(new TyrusSettings(maxMessageBytes, SEND_LIMIT, trust.context()));
    }
}
