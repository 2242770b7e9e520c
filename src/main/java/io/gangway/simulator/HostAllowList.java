package io.gangway.simulator;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** The "Host allow list" of a virtual proxy: host names only. The simulator's own host is always on it. */
final class HostAllowList {

    private final World world;
    private final SimulatorOptions options;

    HostAllowList(World world) {
        this.world = world;
        this.options = world.options();
    }

    /**
     * Whether a page of this {@code Origin} may open sockets and read answers.
     *
     * @param self host and port as the client addressed the simulator, which is itself always allowed
     */
    boolean allowsOrigin(String origin, String self) {
        return hostOf(origin)
                .filter(host -> allowsHost(host)
                        || hostOf("http://" + self).filter(host::equals).isPresent())
                .isPresent();
    }

    /** Whether the client addressed the simulator by a name of its own. */
    boolean isKnown(String self) {
        return hostOf("http://" + self).filter(this::allowsHost).isPresent();
    }

    /** Whether a user may be sent to this address after signing in. */
    boolean allowsTarget(String uri) {
        if (world.faults().has(Fault.HostNotAllowed.class)) {
            return false;
        }
        return switch (options.reloadUriCheck()) {
            case ALLOW -> hostOf(uri).isPresent();
            case HOST_LIST -> hostOf(uri).filter(this::allowsHost).isPresent();
        };
    }

    private boolean allowsHost(String host) {
        return options.hostAllowList().contains(host) || host.equals(options.host());
    }

    /** The lower-case host of a well-formed http(s) address. */
    private static Optional<String> hostOf(String address) {
        try {
            var uri = new URI(address);
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return http
                    ? Optional.ofNullable(uri.getHost()).map(host -> host.toLowerCase(Locale.ROOT))
                    : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
