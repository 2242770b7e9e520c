package io.gangway.web;

import io.gangway.qlik.engine.EngineSettings;
import java.time.Duration;

/**
 * How long Gangway waits for Qlik.
 *
 * @param engine for its sockets
 * @param http for one request; a cold proxy takes 15 to 21 s
 */
record Limits(EngineSettings engine, Duration http) {

    private static final Duration HTTP = Duration.ofSeconds(30);

    static Limits of(GangwayProperties.Qlik qlik) {
        return new Limits(
                new EngineSettings(qlik.connectLimit(), EngineSettings.DEFAULT.nudgeAfter(), qlik.callLimit()), HTTP);
    }
}
