package io.gangway.qlik.engine;

import java.time.Instant;
import java.util.Optional;

/** When an app was last reloaded, as Qlik tells it. */
public sealed interface LastReload {

    /** Empty where there was none, or none that can be read. */
    Optional<Instant> time();

    record At(Instant instant) implements LastReload {
        @Override
        public Optional<Instant> time() {
            return Optional.of(instant);
        }
    }

    enum Missing implements LastReload {
        NEVER,
        /** Qlik wrote something that is no time. */
        UNKNOWN;

        @Override
        public Optional<Instant> time() {
            return Optional.empty();
        }
    }
}
