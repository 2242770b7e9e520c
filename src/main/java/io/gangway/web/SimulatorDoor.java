package io.gangway.web;

import io.gangway.simulator.Simulator;
import io.gangway.simulator.SimulatorCommand;
import io.gangway.simulator.SimulatorOptions;
import io.gangway.simulator.SimulatorStartException;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;

/** The one place that knows the simulator: starts it beside the page, or alone. */
public final class SimulatorDoor {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatorDoor.class);

    private SimulatorDoor() {}

    /** {@code gangway.jar simulator …}: runs until it is stopped, and gives the exit code. */
    public static int runAlone(String... arguments) {
        // The command speaks for itself; its server's log would come before its first word.
        LoggingSystem.get(SimulatorDoor.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new SimulatorCommand())
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(new ShortHelp());
    }

    /** Starts it as the demo's Qlik server; on any free port where the wanted one is taken. */
    static Demo startDemo(GangwayProperties properties) {
        SimulatorOptions wanted = options(properties);
        try {
            return new Demo(Simulator.start(wanted));
        } catch (SimulatorStartException taken) {
            LOG.warn("The demo's simulator takes any free port: {}", taken.getMessage());
            return new Demo(Simulator.start(wanted.with().port(0).build()));
        }
    }

    private static SimulatorOptions options(GangwayProperties properties) {
        SimulatorOptions defaults = SimulatorOptions.defaults();
        Set<String> hosts = new HashSet<>(defaults.hostAllowList());
        properties.publicAddress().map(URI::getHost).ifPresent(hosts::add);
        return defaults.with()
                .port(properties.demo().port())
                .apps(properties.demo().apps())
                .hostAllowList(hosts)
                .build();
    }

    /** The running demo. */
    record Demo(Simulator simulator) implements AutoCloseable {

        URI url() {
            return simulator.url();
        }

        @Override
        public void close() {
            simulator.close();
        }
    }
}
