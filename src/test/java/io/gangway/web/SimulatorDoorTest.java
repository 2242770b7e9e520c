package io.gangway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatorDoorTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return SimulatorDoor.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @ParameterizedTest
    @CsvSource({
        "--bogus, Unknown option: '--bogus'",
        "--port=abc, 'Invalid value for option ''--port'': ''abc'' is not an int'"
    })
    void wrongOptionIsExplainedInTwoLines(String option, String explanation) {
        assertThat(run(option)).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(explanation, "Try 'java -jar gangway.jar simulator --help'.");
    }

    @Test
    void helpNamesTheCommandAsItIsTyped() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .startsWith("Usage: java -jar gangway.jar simulator ")
                .contains("  java -jar gangway.jar simulator --prefix sales --csrf on");
    }
}
