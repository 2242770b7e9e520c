package io.gangway.web;

import io.gangway.qlik.QlikServer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Chooses the Qlik server: the one that is set, or the simulator. */
@Configuration(proxyBeanMethods = false)
class QlikServerConfiguration {

    /** Starts only when it is asked for. */
    @Bean
    @Lazy
    SimulatorDoor.Demo demo(GangwayProperties properties) {
        return SimulatorDoor.startDemo(properties);
    }

    @Bean
    QlikServer qlikServer(GangwayProperties properties, ObjectProvider<SimulatorDoor.Demo> demo) {
        return properties
                .qlik()
                .server()
                .orElseGet(() -> QlikServer.parse(demo.getObject().url().toString()));
    }

    @Bean
    DemoMode demoMode(GangwayProperties properties) {
        return new DemoMode(properties.qlik().server().isEmpty());
    }
}
