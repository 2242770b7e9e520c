package io.gangway.simulator;

import io.gangway.simulator.demo.DemoUsers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** The command line as {@link SimulatorOptions}. */
final class SimulatorArguments {

    @Option(
            names = "--port",
            paramLabel = "<n>",
            defaultValue = "4848",
            description = "Port, 0 for any free one (${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "<address>",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (${DEFAULT-VALUE}).")
    private String host = "";

    @Option(
            names = "--apps",
            paramLabel = "<n>",
            defaultValue = "240",
            description = "How many apps the site has (${DEFAULT-VALUE}).")
    private int apps;

    @Option(
            names = "--seed",
            paramLabel = "<n>",
            defaultValue = "1",
            description = "The same seed makes the same apps (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--prefix",
            paramLabel = "<prefix>",
            defaultValue = "",
            description = "A virtual proxy with this prefix, beside the default one.")
    private String prefix = "";

    @Option(
            names = "--cookie-name",
            paramLabel = "<name>",
            defaultValue = "",
            description = "Session cookie, without the suffix -HTTP (X-Qlik-Session[-<prefix>]).")
    private String cookieName = "";

    @Option(
            names = "--csrf",
            converter = CsrfModeOption.class,
            arity = "0..1",
            paramLabel = "<mode>",
            defaultValue = "off",
            fallbackValue = "on",
            description = {
                "The check against cross-site WebSocket hijacking of newer releases (${DEFAULT-VALUE}):",
                "off: an older release; on: sockets need a token; on-accepting-tickets: or a ticket; "
                        + "on-strict: even before sign-in."
            })
    private CsrfMode csrf = CsrfMode.OFF;

    @Option(
            names = "--allow-host",
            paramLabel = "<name>",
            description = "Adds to the host allow list; may be repeated. On it: localhost, 127.0.0.1, [::1].")
    private List<String> allowedHosts = List.of();

    @Option(names = "--allow-any-reload-uri", description = "Sends users back to any address: an open redirect.")
    private boolean anyReloadUri;

    @Option(
            names = "--windows-user",
            paramLabel = "<DOMAIN\\user>",
            defaultValue = "",
            description = "Windows sign-in takes this user without asking.")
    private String windowsUser = "";

    @Option(
            names = "--windows-pattern",
            paramLabel = "<text>",
            defaultValue = "Windows",
            description = "A User-Agent with this text gets Windows sign-in (${DEFAULT-VALUE}).")
    private String windowsPattern = "";

    @Option(
            names = "--same-site",
            paramLabel = "<value>",
            description = "The session cookie's SameSite: none, lax or strict; left out unless given.")
    private String sameSite = "";

    @Option(names = "--secure-cookie", description = "Makes the session cookie Secure over plain http too.")
    private boolean secureCookie;

    @Option(
            names = "--tls",
            arity = "0..1",
            split = ",",
            paramLabel = "<names>",
            fallbackValue = "localhost,127.0.0.1",
            description = "Serves https with a certificate that it signs itself, for these host names "
                    + "(${FALLBACK-VALUE}). A wrong name is for testing.")
    private List<String> tlsNames = List.of();

    @Option(
            names = "--tls-days",
            paramLabel = "<n>",
            defaultValue = "365",
            description = "Days until that certificate expires (${DEFAULT-VALUE}); negative: it has expired.")
    private int tlsDays;

    @Option(
            names = "--fault",
            paramLabel = "<fault>",
            description = "Switches a fault on; may be repeated. --list-faults names them.")
    private List<String> faults = List.of();

    /** @throws IllegalArgumentException with one sentence when something is nonsense */
    SimulatorOptions toOptions() {
        SimulatorOptions defaults = SimulatorOptions.defaults();
        Set<String> hosts = new HashSet<>(defaults.hostAllowList());
        hosts.addAll(allowedHosts);
        if (!windowsUser.isEmpty() && DemoUsers.find(windowsUser).isEmpty()) {
            throw new IllegalArgumentException("There is no demo user \"" + windowsUser + "\"");
        }
        SimulatorOptionsBuilder options = defaults.with()
                .host(host)
                .port(port)
                .apps(apps)
                .seed(seed)
                .prefix(prefix)
                .cookieName(cookieName)
                .csrf(csrf)
                .hostAllowList(hosts)
                .reloadUriCheck(anyReloadUri ? ReloadUriCheck.ALLOW : ReloadUriCheck.HOST_LIST)
                .windowsUser(windowsUser)
                .windowsPattern(windowsPattern)
                .faults(faults());
        return tlsNames.isEmpty()
                ? options.build()
                : options.tls(new Tls(tlsNames, tlsDays)).build();
    }

    private Fault[] faults() {
        List<String> texts = new ArrayList<>(faults);
        if (secureCookie) {
            texts.add("secure-cookie");
        }
        if (!sameSite.isEmpty()) {
            texts.add("same-site=" + sameSite);
        }
        return texts.stream().map(Fault::parse).toArray(Fault[]::new);
    }
}
