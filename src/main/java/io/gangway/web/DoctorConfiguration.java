package io.gangway.web;

import io.gangway.doctor.checks.Doctor;
import io.gangway.doctor.checks.Equipment;
import io.gangway.doctor.checks.ExaminedSetUp;
import io.gangway.doctor.checks.ExaminedSetUp.SameSite;
import io.gangway.qlik.QlikServer;
import io.gangway.qlik.jsonrpc.Transport;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** Gives the doctor what Gangway itself connects with, and the settings that Gangway itself runs with. */
@Configuration(proxyBeanMethods = false)
class DoctorConfiguration {

    @Bean
    Doctor doctor(
            Transport.Opener opener, QlikTrust trust, Limits limits, InstantSource clock, RandomGenerator random) {
        return new Doctor(new Equipment(opener, trust.context(), limits.engine(), limits.http(), clock, random));
    }

    /** Lazy, so that the port is known on which Gangway has come to listen. */
    @Bean
    @Lazy
    ExaminedSetUp setUp(GangwayProperties properties, QlikServer server, Environment environment) {
        return setUp(properties, server.toString(), environment);
    }

    /** @param qlikUrl may be nonsense */
    static ExaminedSetUp setUp(GangwayProperties properties, String qlikUrl, Environment environment) {
        return new ExaminedSetUp(
                qlikUrl,
                properties.publicAddress(),
                PublicAddress.onThisMachine(environment),
                properties.login().mode(),
                properties.login().validation(),
                properties.login().allowedHosts(),
                SameSite.of(environment.getProperty("server.servlet.session.cookie.same-site", "")));
    }
}
