package io.gangway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

class AotProcessedBeansTest {

    private final StandardEnvironment environment = new StandardEnvironment();

    @BeforeEach
    void takeWhatIsInTheJar() throws IOException {
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        add(new ClassPathResource("application.properties"));
        ConfigurationPropertySources.attach(environment);
    }

    @Test
    void whatStandsInTheJarIsWhatTheBuildHasKnown() {
        assertThat(environment.getProperty("spring.threads.virtual.enabled")).isEqualTo("true");
        assertThat(AotProcessedBeans.deciding(environment)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gangway.qlik.url",
                "server.port",
                "server.ssl.bundle",
                "server.servlet.session.timeout",
                "logging.level.root",
                "spring.application.name",
                "spring.config.additional-location",
                "spring.ssl.bundle.pem.qlik.truststore.certificate",
                "springs.are.no-spring"
            })
    void settingOfWhatBeansDoSuits(String name) {
        set(name);

        assertThat(AotProcessedBeans.deciding(environment)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server.forward-headers-strategy",
                "server.forwardHeadersStrategy",
                "management.server.port",
                "management.endpoints.web.exposure.include",
                "spring.threads.virtual.enabled",
                "spring.profiles.active",
                "spring.aot.enabled",
                "spring.application.admin.enabled",
                "spring.config.location",
                "vaadin.url-mapping"
            })
    void settingThatDecidesAboutBeansDoesNot(String name) {
        set(name);

        assertThat(AotProcessedBeans.deciding(environment)).isPresent();
    }

    @Test
    void variableOfTheEnvironmentIsSuchASettingToo() {
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "some-systemEnvironment", Map.of("SERVER_FORWARD_HEADERS_STRATEGY", "framework")));

        assertThat(AotProcessedBeans.deciding(environment)).isPresent();
    }

    @Test
    void fileBesideTheJarMayDecideWhatTheJarSaysToo() throws IOException {
        add(new ByteArrayResource("spring.threads.virtual.enabled=true".getBytes(StandardCharsets.UTF_8)));

        assertThat(AotProcessedBeans.deciding(environment)).isPresent();
    }

    private void set(String name) {
        environment.getPropertySources().addFirst(new MapPropertySource("set", Map.of(name, "something")));
    }

    private void add(Resource file) throws IOException {
        new PropertiesPropertySourceLoader()
                .load(file.getDescription(), file)
                .forEach(environment.getPropertySources()::addFirst);
    }
}
