package io.gangway.web;

import io.gangway.qlik.engine.EngineSettings;
import java.time.Duration;

/**
 * How long Gangway waits for Qlik.
 *
 * @param engine for its sockets
 * @param connect for a connection over HTTP: a cold proxy accepts it at once, and only its answers take their time
 * @param http for one request; a cold proxy takes 15 to 21 s
 */
record Limits(EngineSettings engine, Duration connect, Duration http) {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration HTTP = Duration.ofSeconds(30);

    static Limits of(GangwayProperties.Qlik qlik) {
        return new Limits(
                new EngineSettings(qlik.connectLimit(), EngineSettings.DEFAULT.nudgeAfter(), qlik.callLimit()),
                CONNECT,
                HTTP);
    }
}
