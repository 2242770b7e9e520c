package io.gangway.qlik.engine;

import java.time.Duration;

/**
 * How patient an engine session is.
 *
 * @param connectLimit from the first packet to a settled state; a cold proxy takes 15 to 21 s
 * @param nudgeAfter how long the proxy may be silent before a cheap call asks for an answer: some speak only after the
 *     client did
 * @param callLimit for one call; the first document list of a cold repository takes up to 15 s
 */
public record EngineSettings(Duration connectLimit, Duration nudgeAfter, Duration callLimit) {

    public static final EngineSettings DEFAULT =
            new EngineSettings(Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofSeconds(60));
}
