package io.gangway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "--server.port=8081", "--server.port=8081 --debug", "--gangway.public-url="})
    void settingsServeThePage(String words) {
        assertThat(Task.of(words.isEmpty() ? new String[0] : words.split(" "))).isEqualTo(new Task.Serve());
    }

    @Test
    void commandsKeepTheRestForThemselves() {
        assertThat(Task.of("doctor", "--bogus")).isEqualTo(new Task.ExamineSetUp());
        assertThat(Task.of("simulator", "-x")).isEqualTo(new Task.RunSimulator());
    }

    @Test
    void versionAndUsageAreTold() {
        assertThat(Task.of("--version")).isEqualTo(new Task.TellVersion());
        assertThat(Task.of("--help")).isEqualTo(new Task.TellUsage());
    }

    @Test
    void unknownWordIsRefused() {
        assertThat(Task.of("serve")).isEqualTo(new Task.Refuse("There is no command \"serve\"."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-port", "--gangway.qlik.url", "--server.port=8081 -port", "--=x"})
    void whatSpringBootWouldPassOverIsRefused(String words) {
        assertThat(Task.of(words.split(" ")))
                .isInstanceOfSatisfying(
                        Task.Refuse.class, refusal -> assertThat(refusal.why()).contains("write --key=value"));
    }

    @Test
    void refusalRepeatsNoValue() {
        assertThat(Task.of("-Dspring.ssl.bundle.jks.qlik.truststore.password=secret"))
                .isEqualTo(new Task.Refuse(
                        "\"-Dspring.ssl.bundle.jks.qlik.truststore.password=…\" is no setting: write --key=value."));
    }
}
