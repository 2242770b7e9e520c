package io.gangway.aot;

import io.gangway.crowd.Crowd;
import io.gangway.process.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Has Gangway write an AOT cache of what it loads and links while it starts and its first users come: they sign in, look at
 * their lists, search and sort.
 */
final class Training {

    /** A cache is for the options that it was made with. */
    private static final Path START = Path.of("target", "gangway.args");

    private static final int APPS = 1_000;
    private static final int USERS = 20;
    /** With them, a start would spend most of its time on compiling at once what the training has found to be worth it. */
    private static final List<String> NO_PROFILES = List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");

    private static final Duration LONGEST_WRITING = Duration.ofMinutes(3);

    private Training() {}

    /** @param args the cache to write */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(Program.ENDS_WHEN_ASKED);
        options.addAll(optionsOfTheStart());
        options.add("-XX:AOTCacheOutput=" + args[0]);
        options.addAll(NO_PROFILES);
        try (Program qlik = Program.qlik(APPS);
                Program gangway = Program.gangway(qlik.address(), options.toArray(String[]::new))) {
            gangway.awaitAnswer();
            try (Crowd crowd = new Crowd(gangway.address())) {
                crowd.growTo(USERS, Duration.ofSeconds(10));
                crowd.search(Duration.ofSeconds(2), 3);
                if (!crowd.failures().isEmpty()) {
                    throw new IllegalStateException(
                            "Not everybody got in", crowd.failures().peek());
                }
            }
            gangway.end(LONGEST_WRITING);
        }
    }

    private static List<String> optionsOfTheStart() throws IOException {
        return Files.readAllLines(START).stream()
                .filter(line -> line.startsWith("-X") && !line.startsWith("-XX:AOTCache="))
                .toList();
    }
}
