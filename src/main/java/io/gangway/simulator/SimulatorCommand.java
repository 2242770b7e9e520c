package io.gangway.simulator;

import io.gangway.simulator.demo.DemoUser;
import io.gangway.simulator.demo.DemoUsers;
import io.gangway.simulator.portal.DemoPortal;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gangway.jar simulator}: runs a simulator until Ctrl+C. */
@Command(
        name = "java -jar gangway.jar simulator",
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
            "  ${COMMAND-FULL-NAME}",
            "  ${COMMAND-FULL-NAME} --prefix sales --csrf on",
            "  ${COMMAND-FULL-NAME} --apps 100000 --allow-host apps.example.com",
            "  ${COMMAND-FULL-NAME} --fault ticket-refused --fault delay:connected=20s",
            "  ${COMMAND-FULL-NAME} --portal"
        })
public final class SimulatorCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Mixin
    private final SimulatorArguments arguments = new SimulatorArguments();

    @Mixin
    private final PortalArguments portalArguments = new PortalArguments();

    @Option(names = "--list-faults", description = "Prints all faults with a sentence each, and ends.")
    private boolean listFaults;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    private boolean help;

    @Override
    public Integer call() throws InterruptedException {
        if (listFaults) {
            FaultList.print(spec.commandLine().getOut());
            return 0;
        }
        try (Simulator simulator = Simulator.start(arguments.toOptions())) {
            Optional<DemoPortal> portal = portalArguments.start();
            greet(simulator);
            portal.ifPresent(running -> introduce(running.url(), simulator.url()));
            spec.commandLine().getOut().println("Stop it with Ctrl+C.");
            spec.commandLine().getOut().flush();
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
            stopped.await();
            portal.ifPresent(DemoPortal::close);
            return 0;
        } catch (IllegalArgumentException nonsense) {
            spec.commandLine()
                    .getErr()
                    .println(nonsense.getMessage() + ". --help and --list-faults show what there is.");
            return 2;
        } catch (SimulatorStartException failed) {
            spec.commandLine()
                    .getErr()
                    .println(failed.getMessage() + " Choose another with --port, --host or --portal-port.");
            return 1;
        }
    }

    private void greet(Simulator simulator) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("A simulated Qlik Sense listens at " + simulator.url() + " with "
                + simulator.options().apps() + " apps.");
        simulator.options().faults().forEach(fault -> out.println("Fault: " + fault.text()));
        simulator
                .certificate()
                .ifPresent(certificate -> out.println("Its certificate signed itself, and is at "
                        + simulator.url().resolve("/simulator/certificate.pem") + "."));
        out.println("Watch it, and switch faults, at " + simulator.url().resolve("/simulator") + ".");
        out.println();
        out.println("Demo users, password \"" + DemoUsers.PASSWORD + "\":");
        for (DemoUser user : DemoUsers.all()) {
            out.printf("  %-15s %s, %s%n", user.account(), user.name(), DemoUsers.glimpse(user));
        }
        out.println();
    }

    private void introduce(URI portal, URI qlik) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("A demo portal is at " + portal + ". It embeds the list of " + portalArguments.gangway()
                + ", once that is started with:");
        out.println("  java -jar gangway.jar --gangway.qlik.url=" + qlik + " --gangway.embed.portals=" + portal);
        out.println();
    }
}
