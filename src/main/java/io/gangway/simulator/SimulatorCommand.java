package io.gangway.simulator;

import io.gangway.simulator.demo.DemoUser;
import io.gangway.simulator.demo.DemoUsers;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gangway simulator}: runs a simulator until Ctrl+C. */
@Command(
        name = "simulator",
        sortOptions = false,
        description = {
            "Runs a stand-in for Qlik Sense Enterprise on Windows: proxy, sign-in page, web tickets and an engine "
                    + "that lists apps. For development, demonstrations and tests.",
            ""
        },
        footer = {
            "",
            "Anybody who reaches the port can sign in as anybody. Leave --host alone unless you want that.",
            "",
            "Examples:",
            "  gangway simulator",
            "  gangway simulator --prefix sales --csrf on",
            "  gangway simulator --apps 100000 --allow-host apps.example.com"
        })
public final class SimulatorCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

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
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    private boolean help;

    @Override
    public Integer call() throws InterruptedException {
        try (Simulator simulator = Simulator.start(options())) {
            greet(simulator);
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
            stopped.await();
            return 0;
        } catch (SimulatorStartException failed) {
            spec.commandLine().getErr().println(failed.getMessage() + " Choose another with --port or --host.");
            return 1;
        }
    }

    private SimulatorOptions options() {
        SimulatorOptions defaults = SimulatorOptions.defaults();
        Set<String> hosts = new HashSet<>(defaults.hostAllowList());
        hosts.addAll(new LinkedHashSet<>(allowedHosts));
        if (!windowsUser.isEmpty() && DemoUsers.find(windowsUser).isEmpty()) {
            throw new ParameterException(spec.commandLine(), "There is no demo user \"" + windowsUser + "\"");
        }
        try {
            return defaults.with()
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
                    .build();
        } catch (IllegalArgumentException nonsense) {
            throw new ParameterException(spec.commandLine(), nonsense.getMessage(), nonsense);
        }
    }

    private void greet(Simulator simulator) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("A simulated Qlik Sense listens at " + simulator.url() + " with " + apps + " apps.");
        out.println();
        out.println("Demo users, password \"" + DemoUsers.PASSWORD + "\":");
        for (DemoUser user : DemoUsers.all()) {
            out.printf("  %-15s %s, %s%n", user.account(), user.name(), DemoUsers.glimpse(user));
        }
        out.println();
        out.println("Stop it with Ctrl+C.");
        out.flush();
    }
}
