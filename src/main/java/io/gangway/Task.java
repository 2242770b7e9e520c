package io.gangway;

import java.util.Optional;
import java.util.stream.Stream;

/** What the words behind {@code java -jar gangway.jar} ask for. */
sealed interface Task {

    record Serve() implements Task {}

    record ExamineSetUp() implements Task {}

    record RunSimulator() implements Task {}

    record TellUsage() implements Task {}

    record TellVersion() implements Task {}

    /** @param why in a sentence */
    record Refuse(String why) implements Task {}

    static Task of(String... words) {
        return switch (words.length == 0 ? "" : words[0]) {
            case "doctor" -> new ExamineSetUp();
            case "simulator" -> new RunSimulator();
            case "help", "--help", "-h" -> new TellUsage();
            case "version", "--version", "-V" -> new TellVersion();
            default -> refusal(words).<Task>map(Refuse::new).orElseGet(Serve::new);
        };
    }

    /** Spring Boot passes over what it does not know in silence. */
    private static Optional<String> refusal(String... words) {
        return Stream.of(words)
                .filter(word -> !word.matches("(?s)--(debug|trace|[^=\\s]+=.*)"))
                .findFirst()
                .map(word -> word.startsWith("-")
                        ? "\"%s\" is no setting: write --key=value.".formatted(name(word))
                        : "There is no command \"%s\".".formatted(word));
    }

    /** What follows it may be a password. */
    private static String name(String word) {
        return word.replaceAll("(?s)=.*", "=…");
    }
}
