package io.gangway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsTest {

    @EnableConfigurationProperties(GangwayProperties.class)
    static class Settings {}

    private Environment environment = new StandardEnvironment();

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(Settings.class)
            .withInitializer(context -> environment = context.getEnvironment());

    @Test
    void nothingSetMeansTheSimulatorWithDocumentedDefaults() {
        runner.run(
                context -> assertThat(context.getBean(GangwayProperties.class).toString())
                        .contains("url=,", "connectLimit=PT30S", "callLimit=PT1M", "port=4848", "apps=240"));
    }

    @Test
    void environmentVariablesOfTheReadmeAreRead() {
        Map<String, Object> environment = new HashMap<>(Map.of(
                "GANGWAY_QLIK_URL", "https://sense.example.com/vp", "GANGWAY_PUBLIC_URL", "https://apps.example.com"));
        runner.withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .replace(
                                "systemEnvironment",
                                new SystemEnvironmentPropertySource("systemEnvironment", environment)))
                .run(context -> {
                    GangwayProperties properties = context.getBean(GangwayProperties.class);
                    assertThat(properties.qlik().server().map(Object::toString))
                            .contains("https://sense.example.com/vp");
                    assertThat(properties.publicAddress().map(Object::toString)).contains("https://apps.example.com/");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gangway.qlik.url | sense.example.com | should begin with https://",
                "gangway.qlik.url | ftp://sense.example.com | should begin with https://",
                "gangway.qlik.url | https:// | should be an address such as https://sense.example.com",
                "gangway.qlik.url | https://user:pw@sense.example.com | should not hold a user name or password",
                "gangway.qlik.url | https://sense.example.com/VP | should have a virtual proxy prefix of lower-case letters, digits and - . _ ~ only",
                "gangway.qlik.url | https://sense.example.com/hub | should end before /hub",
                "gangway.qlik.url | https://sense.example.com/a/b | should have nothing after the virtual proxy's prefix",
                "gangway.qlik.url | https://sense.example.com?x=1 | should end after the virtual proxy's prefix",
                "gangway.qlik.connect-limit | soon | should be a duration such as 30s",
                "gangway.qlik.call-limit | -1s | should be a duration above zero, such as 30s",
                "gangway.qlik.max-message-size | big | should be a size such as 64MB",
                "gangway.qlik.max-message-size | 1KB | should be between 64KB and 1GB, such as 64MB",
                "gangway.public-url | apps.example.com | should be an address such as https://apps.example.com",
                "gangway.public-url | https://apps.example.com/?x=1 | should be an address such as https://apps.example.com",
                "gangway.login.allowed-hosts | https://idp.example.com | should be a host name without scheme, port or path",
                "gangway.login.unsolicited-tickets | maybe | should be one of refuse, accept",
                "gangway.embed.portals | portal.example.com | should be an origin such as https://portal.example.com",
                "gangway.embed.portals | https://*.com | should be an origin such as https://portal.example.com",
                "gangway.demo.port | 70000 | should be a whole number from 0 to 65535",
                "gangway.demo.port | many | should be a whole number",
                "gangway.demo.apps | -1 | should be a whole number from 0 to 1000000"
            })
    void wrongValueStopsTheStartWithOneSentence(String key, String value, String expectation) {
        runner.withPropertyValues(key + "=" + value).run(context -> {
            String sentence = sentence(context);
            assertThat(sentence)
                    .startsWith(key + " is \"")
                    .contains(value.replace("user:pw@", "…@").replace("?x=1", "?…"))
                    .contains("but it " + expectation);
            assertThat(sentence.lines()).hasSize(1);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://anna:secret@sense.example.com",
                "https://anna:se/secret@sense.example.com",
                "anna:secret@sense.example.com",
                "https://sense.example.com?qlikTicket=secret"
            })
    void sentenceRepeatsNoPasswordAndNoTicket(String url) {
        runner.withPropertyValues("gangway.qlik.url=" + url).run(context -> assertThat(sentence(context))
                .contains("gangway.qlik.url", "sense.example.com")
                .doesNotContain("secret"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gangway.qlik.ulr | There is no setting gangway.qlik.ulr; did you mean gangway.qlik.url?",
                "gangway.qlik.connectlimit2 | There is no setting gangway.qlik.connectlimit2; did you mean gangway.qlik.connect-limit?",
                "gangway.publicurl.x | There is no setting gangway.publicurl.x; did you mean gangway.public-url?",
                "gangway.colour | There is no setting gangway.colour."
            })
    void misspeltKeyStopsTheStartWithASentence(String key, String sentence) {
        runner.withPropertyValues(key + "=https://sense.example.com")
                .run(context -> assertThat(sentence(context)).isEqualTo(sentence));
    }

    @Test
    void portalOnAnotherSiteNeedsHttps() {
        runner.withPropertyValues(
                        "gangway.public-url=http://apps.example.com",
                        "gangway.embed.portals=http://news.example.com,https://portal.example.org")
                .run(context -> assertThat(sentence(context))
                        .startsWith(
                                "gangway.embed.portals is \"https://portal.example.org\", but it should be on the same "
                                        + "site as gangway.public-url while that does not begin with https://"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://apps.example.com", "http://localhost:8080", ""})
    void portalOnAnotherSiteIsFineWhereBrowsersKeepItsCookies(String publicUrl) {
        runner.withPropertyValues("gangway.public-url=" + publicUrl, "gangway.embed.portals=https://portal.example.org")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void failureOfAnotherKindIsLeftToSpringBoot() {
        assertThat(new IllegalSettingAnalyzer(environment).analyze(new IllegalStateException("something else")))
                .isNull();
    }

    @Test
    void takenPortIsNamedTogetherWithItsSetting() {
        FailureAnalysis analysis =
                Objects.requireNonNull(new TakenPortAnalyzer().analyze(new PortInUseException(8080)));

        assertThat(analysis.getDescription()).contains("port 8080");
        assertThat(analysis.getAction()).contains("--server.port", "SERVER_PORT");
    }

    private String sentence(AssertableApplicationContext context) {
        assertThat(context).hasFailed();
        Throwable failure = Objects.requireNonNull(context.getStartupFailure());
        return Objects.requireNonNull(new IllegalSettingAnalyzer(environment).analyze(failure))
                .getDescription();
    }
}
