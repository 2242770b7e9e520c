package io.gangway.web;

import io.gangway.qlik.QlikServer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SimulatorDoor {
    @Bean
    QlikServer server(GangwayProperties properties) {
        return properties.qlik().server().orElseGet(() -> QlikServer.parse("http://localhost:4848"));
    }

    @Bean
    DemoMode demoMode(GangwayProperties properties) {
        return new DemoMode(properties.qlik().server().isEmpty());
    }
}
