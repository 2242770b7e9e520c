package io.gangway.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of {@link DoctorCommand} that say what is examined. */
final class DoctorOptions {

    @Option(
            names = "--url",
            paramLabel = "<address>",
            description = "The Qlik server, with the virtual proxy's prefix as its path (gangway.qlik.url).")
    private Optional<String> url = Optional.empty();

    @Option(
            names = "--public-url",
            paramLabel = "<address>",
            description = "Where browsers find Gangway (gangway.public-url).")
    private Optional<String> publicUrl = Optional.empty();

    @Option(
            names = "--ca",
            paramLabel = "<file>",
            description = "Certificates in PEM that are trusted instead of the JVM's (gangway.qlik.ssl-bundle).")
    private Optional<Path> ca = Optional.empty();

    @Option(
            names = "--sign-in",
            description =
                    "Asks you to sign in with a browser on this machine, checks the rest, and signs you out: of all "
                            + "your sessions on that virtual proxy.")
    private boolean signIn;

    @Option(
            names = "--port",
            paramLabel = "<n>",
            defaultValue = "0",
            description = "Where the browser comes back to after that, 0 for any free port (${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--wait",
            paramLabel = "<seconds>",
            defaultValue = "300",
            description = "How long you may take to sign in (${DEFAULT-VALUE}).")
    private int wait;

    Optional<String> url() {
        return url;
    }

    boolean signIn() {
        return signIn;
    }

    int port() {
        return port;
    }

    Duration patience() {
        return Duration.ofSeconds(wait);
    }

    /** What the options say in the words of the settings. */
    List<String> overrides() {
        List<String> overrides = new ArrayList<>();
        // The address is examined, and not merely refused.
        url.ifPresent(ignored -> overrides.add("--gangway.qlik.url="));
        publicUrl.ifPresent(address -> overrides.add("--gangway.public-url=" + address));
        ca.map(DoctorContext::trusting).ifPresent(overrides::addAll);
        return overrides;
    }

    /** What is wrong with them, in a sentence; empty where nothing is. */
    Optional<String> problem() {
        if (port < 0 || port > 65_535) {
            return Optional.of("The port must be from 0 to 65535, not " + port);
        }
        return wait > 0 ? Optional.empty() : Optional.of("The wait must be at least a second, not " + wait);
    }
}
