package io.gangway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./mvnw} finds a JDK and a Maven in every shell that may run it. */
@DisabledOnOs(OS.WINDOWS)
class MavenWrapperTest {
    @ParameterizedTest
    @ValueSource(strings = {"sh", "dash", "bash", "busybox sh"})
    void wrapperWorksInEachInstalledShell(String shell) throws IOException, InterruptedException {
        List<String> words = List.of(shell.split(" "));
        assumeTrue(isInstalled(words.getFirst()), shell + " is not installed");

        List<String> command = new ArrayList<>(List.of("sh", "src/test/shell/mvnw-test.sh"));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
