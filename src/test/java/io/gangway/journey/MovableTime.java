package io.gangway.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time of both Gangway and the simulator, which passes when a test says so. */
final class MovableTime implements InstantSource {

    private volatile Instant now = Instant.parse("2026-11-20T08:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration duration) {
        now = now.plus(duration);
    }
}
