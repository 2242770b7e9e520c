package io.gangway;

import io.gangway.web.DoctorCommand;
import io.gangway.web.SimulatorDoor;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The entry point: serves the page, examines a set-up, or runs the simulator alone. */
@SpringBootApplication
public class GangwayApplication {

    private static final String USAGE = """
            Usage: gangway [--key=value ...]      serves the page; the README lists all settings
                   gangway doctor [--help]        checks whether Gangway works with a Qlik Sense server
                   gangway simulator [--help]     runs the Qlik Sense simulator alone
            """;

    public static void main(String[] args) {
        String command = args.length == 0 || isSetting(args[0]) ? "serve" : args[0];
        switch (command) {
            case "serve" -> SpringApplication.run(GangwayApplication.class, args);
            case "doctor" -> System.exit(DoctorCommand.run(rest(args)));
            case "simulator" -> System.exit(SimulatorDoor.runAlone(rest(args)));
            case "help", "--help", "-h" -> System.out.print(USAGE);
            default -> {
                System.err.printf("There is no command \"%s\".%n%s", command, USAGE);
                System.exit(2);
            }
        }
    }

    private static String[] rest(String... args) {
        return Arrays.copyOfRange(args, 1, args.length);
    }

    private static boolean isSetting(String argument) {
        return argument.startsWith("--") && !argument.equals("--help");
    }
}
