package io.gangway.journey;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** For tabs that come at the same instant, however slow the machine is. */
@TestConfiguration
class StandingTime {

    @Bean
    @Primary
    InstantSource standingClock() {
        return InstantSource.fixed(Instant.now());
    }
}
