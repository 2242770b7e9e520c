package io.gangway.simulator;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * How a simulator is set up. Immutable; starts from {@link #defaults()} and is changed by {@link #with()}.
 *
 * @param host the address to listen on; loopback unless told otherwise
 * @param port 0 for any free one
 * @param prefix of the virtual proxy; empty for the default virtual proxy alone. With a prefix there are two virtual
 *     proxies, each with its own sessions, tickets and cookie
 * @param apps how many apps the site has
 * @param seed the same seed makes the same site
 * @param csrf the release's check against cross-site WebSocket hijacking
 * @param ticketLife a minute at Qlik
 * @param targetLife how long a {@code targetId} is known; not documented by Qlik
 * @param cookieName of the session cookie, without the suffix {@code -HTTP}; empty for Qlik's convention
 * @param hostAllowList host names only, as in Qlik: no scheme, no port
 * @param reloadUriCheck whether {@code reloadURI} is checked against that list
 * @param windowsPattern a User-Agent that contains it gets Windows sign-in
 * @param windowsUser the account that Windows sign-in takes at once, {@code DOMAIN\\user}; empty to ask
 * @param maxSessions parallel proxy sessions of one user
 * @param inactivity after which a proxy session ends
 * @param unauthenticatedIdle after which a socket that was told to sign in is closed; zero for never
 * @param tls serves https instead of http
 * @param faults on from the start
 * @param time read for every decision; nothing is decided by the machine's own clock
 * @param secrets makes tickets, session ids and tokens
 */
public record SimulatorOptions(
        String host,
        int port,
        String prefix,
        int apps,
        long seed,
        CsrfMode csrf,
        Duration ticketLife,
        Duration targetLife,
        String cookieName,
        Set<String> hostAllowList,
        ReloadUriCheck reloadUriCheck,
        String windowsPattern,
        String windowsUser,
        int maxSessions,
        Duration inactivity,
        Duration unauthenticatedIdle,
        Optional<Tls> tls,
        List<Fault> faults,
        InstantSource time,
        RandomGenerator secrets) {

    public SimulatorOptions {
        require(port >= 0 && port <= 65535, "The port must be from 0 to 65535, not " + port);
        require(apps >= 0 && apps <= 1_000_000, "The number of apps must be from 0 to 1000000, not " + apps);
        requirePrefix(prefix);
        require(cookieName.matches("[A-Za-z0-9_.-]*"), "Not a cookie name: \"" + cookieName + "\"");
        require(maxSessions > 0, "At least one session per user must be allowed, not " + maxSessions);
        hostAllowList = hostAllowList.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        faults = List.copyOf(faults);
    }

    static void requirePrefix(String prefix) {
        require(
                prefix.matches("[a-z0-9._~-]*"),
                "A virtual proxy prefix has only a-z, 0-9 and - . _ ~ in it, not \"" + prefix + "\"");
        require(!Routes.isTaken(prefix), "\"" + prefix + "\" is a path of Qlik Sense itself, not a prefix");
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** A server as most are: loopback, any free port, no prefix, 240 apps, an older release. */
    public static SimulatorOptions defaults() {
        return new SimulatorOptions(
                "127.0.0.1",
                0,
                "",
                240,
                1,
                CsrfMode.OFF,
                Duration.ofMinutes(1),
                Duration.ofMinutes(10),
                "",
                Set.of("localhost", "127.0.0.1", "[::1]"),
                ReloadUriCheck.HOST_LIST,
                "Windows",
                "",
                5,
                Duration.ofMinutes(30),
                Duration.ofMinutes(1),
                Optional.empty(),
                List.of(),
                InstantSource.system(),
                new SecureRandom());
    }

    /** A builder that starts with these options. */
    public SimulatorOptionsBuilder with() {
        return new SimulatorOptionsBuilder(this);
    }
}
