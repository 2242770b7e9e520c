package io.gangway;

import io.gangway.web.AotProcessedBeans;
import io.gangway.web.DoctorCommand;
import io.gangway.web.SimulatorDoor;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.aot.AbstractAotProcessor;

/** The entry point: serves the page, examines a set-up, or runs the simulator alone. */
@SpringBootConfiguration
// Not what is below these packages: each class is read at every start.
@ComponentScan(
        basePackages = {"io.gangway.ui", "io.gangway.web"},
        resourcePattern = "*.class")
public class GangwayApplication {

    private static final String USAGE = """
            Usage: java -jar gangway.jar [--key=value ...]     serves the page; the README lists all settings
                   java -jar gangway.jar doctor [--help]       checks whether Gangway works with a Qlik Sense server
                   java -jar gangway.jar simulator [--help]    runs the Qlik Sense simulator alone
                   java -jar gangway.jar --version
            """;

    public static void main(String[] args) {
        switch (Task.of(args)) {
            case Task.Serve ignored -> serve(args);
            case Task.ExamineSetUp ignored -> System.exit(DoctorCommand.run(rest(args)));
            case Task.RunSimulator ignored -> System.exit(SimulatorDoor.runAlone(rest(args)));
            case Task.TellUsage ignored -> System.out.print(USAGE);
            case Task.TellVersion ignored ->
                System.out.println("Gangway " + version().orElse("(not from a jar)"));
            case Task.Refuse(var why) -> {
                System.err.printf("%s%n%s", why, USAGE);
                System.exit(2);
            }
        }
    }

    private static void serve(String... args) {
        SpringApplication application = new SpringApplication(GangwayApplication.class);
        if (version().isPresent() || Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            // Not from a folder: there, classes may be newer than what was made of them when the jar was built.
            application.addListeners(new AotProcessedBeans());
        }
        application.run(args);
    }

    private static String[] rest(String... args) {
        return Arrays.copyOfRange(args, 1, args.length);
    }

    /** The jar knows it; classes in a folder do not. */
    private static Optional<String> version() {
        return Optional.ofNullable(GangwayApplication.class.getPackage().getImplementationVersion());
    }
}
