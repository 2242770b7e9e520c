package io.gangway.web;

import io.gangway.doctor.checks.CheckReport;
import io.gangway.doctor.checks.Doctor;
import io.gangway.doctor.checks.ExaminedSetUp;
import io.gangway.doctor.checks.JsonReport;
import io.gangway.doctor.checks.Progress;
import io.gangway.doctor.checks.ReturnDoor;
import io.gangway.qlik.jsonrpc.tyrus.TyrusTransports;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gangway doctor}: examines the set-up that Gangway would start with, or another one. */
@Command(
        name = "doctor",
        sortOptions = false,
        description = {
            "Checks whether Gangway can sign people in at a Qlik Sense server, and says what to change where it cannot. "
                    + "Needs no certificate and no rights in Qlik.",
            ""
        },
        footer = {
            "",
            "Ends with 0 if it works, 1 if it works with warnings, 2 if it will not work.",
            "",
            "Examples:",
            "  gangway doctor",
            "  gangway doctor --url https://sense.example.com/prefix --public-url https://apps.example.com",
            "  gangway doctor --sign-in"
        })
public final class DoctorCommand implements Callable<Integer> {

    private static final int UNUSABLE = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

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
            description = "Asks you to sign in with a browser on this machine, and checks the rest.")
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

    @Option(names = "--json", description = "Prints a report for machines instead.")
    private boolean json;

    @Option(
            names = "--no-color",
            description = "Prints no colours; none are printed to a file or with NO_COLOR either.")
    private boolean noColor;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Prints this.")
    private boolean help;

    /** Runs the command and gives the exit code. */
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new DoctorCommand()).setUsageHelpWidth(100);
    }

    @Override
    public Integer call() {
        checkOptions();
        try {
            DoctorSettings settings = DoctorSettings.read(overrides());
            String qlikUrl = url.orElse(settings.properties().qlik().url());
            if (qlikUrl.isEmpty()) {
                return unusable("No Qlik server is set: use --url, or gangway.qlik.url (GANGWAY_QLIK_URL).");
            }
            return examine(settings, DoctorConfiguration.setUp(settings.properties(), qlikUrl, settings.sameSite()));
        } catch (DoctorSettings.Unusable e) {
            return unusable(String.valueOf(e.getMessage()));
        }
    }

    private int examine(DoctorSettings settings, ExaminedSetUp setUp) {
        GangwayConfiguration wiring = new GangwayConfiguration();
        try (TyrusTransports transports = wiring.transports(settings.properties(), settings.trust())) {
            Doctor doctor = new DoctorConfiguration()
                    .doctor(settings.properties(), transports, settings.trust(), Clock.systemUTC(), new SecureRandom());
            return json ? forMachines(doctor, setUp) : forPeople(doctor, setUp);
        } catch (IOException e) {
            return unusable("Cannot listen on port " + port + ": it is taken.");
        }
    }

    private int forPeople(Doctor doctor, ExaminedSetUp setUp) throws IOException {
        DoctorTerminal terminal = new DoctorTerminal(out(), ansi());
        terminal.begin(setUp.shownQlikUrl());
        CheckReport report = examine(doctor, setUp, terminal, terminal);
        terminal.end(report);
        return report.overall().exitCode();
    }

    /** The invitation alone is for people. */
    private int forMachines(Doctor doctor, ExaminedSetUp setUp) throws IOException {
        DoctorTerminal aside = new DoctorTerminal(spec.commandLine().getErr(), Ansi.OFF);
        CheckReport report = examine(doctor, setUp, Progress.none(), aside);
        out().println(JsonReport.of(setUp, report));
        out().flush();
        return report.overall().exitCode();
    }

    private CheckReport examine(Doctor doctor, ExaminedSetUp setUp, Progress progress, DoctorTerminal inviting)
            throws IOException {
        if (!signIn) {
            return doctor.examine(setUp, progress);
        }
        try (ReturnDoor door = ReturnDoor.open(port)) {
            CheckReport report = doctor.examine(setUp, progress);
            return doctor.signIn(setUp, report, door, Duration.ofSeconds(wait), inviting::invite, progress);
        }
    }

    private List<String> overrides() {
        List<String> overrides = new ArrayList<>();
        // The address is examined, and not merely refused.
        url.ifPresent(ignored -> overrides.add("--gangway.qlik.url="));
        publicUrl.ifPresent(address -> overrides.add("--gangway.public-url=" + address));
        ca.map(DoctorSettings::trusting).ifPresent(overrides::addAll);
        return overrides;
    }

    private void checkOptions() {
        require(port >= 0 && port <= 65_535, "The port must be from 0 to 65535, not " + port);
        require(wait > 0, "The wait must be at least a second, not " + wait);
        ca.ifPresent(file -> require(Files.isReadable(file), "There is no readable file " + file));
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), otherwise);
        }
    }

    private int unusable(String sentence) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(sentence);
        err.flush();
        return UNUSABLE;
    }

    private Ansi ansi() {
        return noColor ? Ansi.OFF : spec.commandLine().getColorScheme().ansi();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
