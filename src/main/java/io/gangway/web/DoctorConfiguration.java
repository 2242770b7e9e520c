package io.gangway.web;

import io.gangway.doctor.checks.Doctor;
import io.gangway.doctor.checks.Equipment;
import io.gangway.doctor.checks.ExaminedSetUp;
import io.gangway.doctor.checks.ExaminedSetUp.SameSite;
import io.gangway.qlik.QlikServer;
import io.gangway.qlik.engine.EngineSettings;
import io.gangway.qlik.jsonrpc.Transport;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the doctor what Gangway itself connects with, and the settings that Gangway itself runs with. */
@Configuration(proxyBeanMethods = false)
class DoctorConfiguration {

    static final String SAME_SITE = "server.servlet.session.cookie.same-site";

    private static final Duration HTTP_LIMIT = Duration.ofSeconds(30);

    @Bean
    Doctor doctor(
            GangwayProperties properties,
            Transport.Opener opener,
            GangwayConfiguration.QlikTrust trust,
            InstantSource clock,
            RandomGenerator random) {
        EngineSettings patience = new EngineSettings(
                properties.qlik().connectLimit(),
                EngineSettings.DEFAULT.nudgeAfter(),
                properties.qlik().callLimit());
        return new Doctor(new Equipment(opener, trust.context(), patience, HTTP_LIMIT, clock, random));
    }

    @Bean
    ExaminedSetUp setUp(
            GangwayProperties properties, QlikServer server, @Value("${" + SAME_SITE + ":}") String sameSite) {
        return setUp(properties, server.toString(), sameSite);
    }

    static ExaminedSetUp setUp(GangwayProperties properties, String qlikUrl, String sameSite) {
        return new ExaminedSetUp(
                qlikUrl,
                properties.publicAddress(),
                properties.login().mode(),
                properties.login().validation(),
                properties.login().allowedHosts(),
                SameSite.of(sameSite));
    }
}
