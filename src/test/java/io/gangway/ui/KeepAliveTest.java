package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeepAliveTest {

    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private final KeepAlive keepAlive = new KeepAlive(() -> now);

    @Test
    void freshSessionNeedsNoCall() {
        assertThat(keepAlive.isDue()).isFalse();
    }

    @Test
    void usedSessionIsKeptOnceAMinute() {
        now = now.plus(Duration.ofSeconds(61));

        assertThat(keepAlive.isDue()).isTrue();
        assertThat(keepAlive.isDue()).isFalse();
    }
}
