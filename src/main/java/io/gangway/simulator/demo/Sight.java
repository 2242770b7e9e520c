package io.gangway.simulator.demo;

import java.util.Set;

/** Which apps a user may see. */
public sealed interface Sight {

    /** All apps, other people's unpublished work included, as a root administrator. */
    record Everything() implements Sight {}

    /** The published apps of the named streams, and the user's own unpublished work. */
    record StreamsAndOwnWork(Set<String> streams) implements Sight {
        public StreamsAndOwnWork {
            streams = Set.copyOf(streams);
        }
    }

    static Sight everything() {
        return new Everything();
    }

    static Sight streams(String... names) {
        return new StreamsAndOwnWork(Set.of(names));
    }

    static Sight ownWorkOnly() {
        return streams();
    }
}
