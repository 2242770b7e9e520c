package io.gangway.web;

import io.gangway.doctor.checks.CheckReport;
import io.gangway.doctor.checks.Doctor;
import io.gangway.doctor.checks.ExaminedSetUp;
import io.gangway.doctor.checks.JsonReport;
import io.gangway.doctor.checks.Progress;
import io.gangway.doctor.checks.ReturnDoor;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gangway.jar doctor}: examines the set-up that Gangway would start with, or another one. */
@Command(
        name = "java -jar gangway.jar doctor",
        sortOptions = false,
        description = {
            "Checks whether Gangway can sign people in at a Qlik Sense server, and says what to change where it cannot. "
                    + "Needs no certificate and no rights in Qlik. Looks at the server of gangway.qlik.url unless --url "
                    + "names another.",
            ""
        },
        footer = {
            "",
            "Ends with 0 if it works, 1 if it works with warnings, 2 if it will not work.",
            "",
            "Examples:",
            "  ${COMMAND-FULL-NAME} --url https://sense.example.com/prefix",
            "  ${COMMAND-FULL-NAME} --url https://sense.example.com --sign-in"
        })
public final class DoctorCommand implements Callable<Integer> {

    private static final int UNUSABLE = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Mixin
    private final DoctorOptions options = new DoctorOptions();

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
        return new CommandLine(new DoctorCommand())
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(new ShortHelp());
    }

    @Override
    public Integer call() {
        options.problem().ifPresent(problem -> {
            throw new ParameterException(spec.commandLine(), problem);
        });
        try (DoctorContext context = DoctorContext.open(options.overrides())) {
            String qlikUrl = options.url().orElse(context.properties().qlik().url());
            return qlikUrl.isEmpty()
                    ? unusable("No Qlik server is set: use --url, or gangway.qlik.url (GANGWAY_QLIK_URL).")
                    : examine(context.doctor(), context.setUp(qlikUrl));
        } catch (DoctorContext.Unusable e) {
            return unusable(String.valueOf(e.getMessage()));
        }
    }

    /** The door is opened first: nobody should wait for checks to learn that its port is taken. */
    private int examine(Doctor doctor, ExaminedSetUp setUp) {
        if (!options.signIn()) {
            return report(doctor, setUp, Optional.empty());
        }
        try (ReturnDoor door = ReturnDoor.open(options.port())) {
            return report(doctor, setUp, Optional.of(door));
        } catch (IOException e) {
            return unusable("Cannot listen on port %d: %s.".formatted(options.port(), e.getMessage()));
        }
    }

    private int report(Doctor doctor, ExaminedSetUp setUp, Optional<ReturnDoor> door) {
        return json ? forMachines(doctor, setUp, door) : forPeople(doctor, setUp, door);
    }

    private int forPeople(Doctor doctor, ExaminedSetUp setUp, Optional<ReturnDoor> door) {
        DoctorTerminal terminal = new DoctorTerminal(out(), ansi());
        terminal.begin(setUp.shownQlikUrl());
        CheckReport report = examine(doctor, setUp, door, terminal, terminal);
        terminal.end(report);
        return report.overall().exitCode();
    }

    /** The invitation alone is for people. */
    private int forMachines(Doctor doctor, ExaminedSetUp setUp, Optional<ReturnDoor> door) {
        DoctorTerminal aside = new DoctorTerminal(spec.commandLine().getErr(), Ansi.OFF);
        CheckReport report = examine(doctor, setUp, door, Progress.none(), aside);
        out().println(JsonReport.of(setUp, report));
        out().flush();
        return report.overall().exitCode();
    }

    private CheckReport examine(
            Doctor doctor, ExaminedSetUp setUp, Optional<ReturnDoor> door, Progress progress, DoctorTerminal inviting) {
        CheckReport report = doctor.examine(setUp, progress);
        return door.map(open -> doctor.signIn(setUp, report, open, options.patience(), inviting::invite, progress))
                .orElse(report);
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
