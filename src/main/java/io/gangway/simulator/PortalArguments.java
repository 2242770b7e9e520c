package io.gangway.simulator;

import io.gangway.simulator.portal.DemoPortal;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The part of the command line that is about the demo portal. */
final class PortalArguments {

    @Option(
            names = "--portal",
            description = {
                "Serves a demo portal too, which embeds the list of a Gangway. That has to allow it: ",
                "gangway.embed.portals=http://127.0.0.1:4849"
            })
    private boolean isWanted;

    @Option(
            names = "--portal-port",
            paramLabel = "<n>",
            defaultValue = "4849",
            description = "The portal's port, 0 for any free one (${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--portal-gangway",
            paramLabel = "<url>",
            defaultValue = "http://localhost:8080",
            description = "Whose list it embeds (${DEFAULT-VALUE}).")
    private URI gangway = URI.create("http://localhost:8080");

    URI gangway() {
        return gangway;
    }

    /** Empty where none is wanted. */
    Optional<DemoPortal> start() {
        try {
            return isWanted ? Optional.of(DemoPortal.start(port, gangway)) : Optional.empty();
        } catch (IOException taken) {
            throw new SimulatorStartException(taken.getMessage() + ".", taken);
        }
    }
}
