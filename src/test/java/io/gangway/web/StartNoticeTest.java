package io.gangway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

@ExtendWith(OutputCaptureExtension.class)
class StartNoticeTest {

    @Import({QlikServerConfiguration.class, StartNotice.class})
    @EnableConfigurationProperties(GangwayProperties.class)
    static class Parts {}

    @Test
    void logSaysWhereToOpenGangwayAndWhichQlikItUses(CapturedOutput log) {
        start("gangway.qlik.url=https://sense.example.com/vp", "local.server.port=8160");

        assertThat(log).contains("Gangway: open http://localhost:8160/ (Qlik: https://sense.example.com/vp)");
        assertThat(log).doesNotContain("clear text");
    }

    @Test
    void publicAddressIsTheOneToOpen(CapturedOutput log) {
        start("gangway.qlik.url=https://sense.example.com", "gangway.public-url=https://apps.example.com");

        assertThat(log).contains("Gangway: open https://apps.example.com/ ");
    }

    @Test
    void demoNamesItsControlPage(CapturedOutput log) {
        start("gangway.demo.port=0", "gangway.demo.apps=1");

        assertThat(log).containsPattern("the simulator, .* http://127\\.0\\.0\\.1:\\d+/simulator\\)");
    }

    @Test
    void qlikOnAnotherMachineWithoutTlsIsWarnedOf(CapturedOutput log) {
        start("gangway.qlik.url=http://sense.example.com");

        assertThat(log).containsPattern("WARN.*http://sense.example.com in clear text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:4848", "http://127.0.0.1", "https://sense.example.com"})
    void whatNobodyCanReadIsNotWarnedOf(String url, CapturedOutput log) {
        start("gangway.qlik.url=" + url);

        assertThat(log).contains("Gangway: open").doesNotContain("clear text");
    }

    @Test
    void ticketsOfAnybodyAreWarnedOf(CapturedOutput log) {
        start("gangway.qlik.url=https://sense.example.com", "gangway.login.unsolicited-tickets=accept");

        assertThat(log).containsPattern("WARN.*gangway.login.unsolicited-tickets is accept");
    }

    @Test
    void portalsAreNamed(CapturedOutput log) {
        start("gangway.qlik.url=https://sense.example.com", "gangway.embed.portals=http://localhost:4849");

        assertThat(log).contains("Gangway may be framed by pages of http://localhost:4849");
    }

    private static void start(String... settings) {
        new ApplicationContextRunner()
                .withUserConfiguration(Parts.class)
                .withPropertyValues(settings)
                .run(context -> context.publishEvent(new ApplicationReadyEvent(
                        new SpringApplication(Parts.class),
                        new String[0],
                        context.getSourceApplicationContext(),
                        Duration.ZERO)));
    }
}
