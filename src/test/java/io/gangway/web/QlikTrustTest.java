package io.gangway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/** A bundle that cannot be used stops the start with one sentence that names what is wrong in it. */
class QlikTrustTest {

    private static final String PEM_FILE = "spring.ssl.bundle.pem.qlik.truststore.certificate";

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
            .withUserConfiguration(ConnectionConfiguration.class)
            .withPropertyValues("gangway.qlik.ssl-bundle=qlik");

    @TempDir
    Path folder;

    private Environment environment = new StandardEnvironment();
    private String sentence = "";

    @Test
    void missingPemFileIsNamed() {
        assertThat(sentence(PEM_FILE + "=file:/etc/gangway/none.pem"))
                .isEqualTo(PEM_FILE + " is \"file:/etc/gangway/none.pem\", "
                        + "but it should be a readable file with certificates in PEM.");
    }

    @Test
    void fileThatHoldsNoCertificateIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("hello.pem"), "hello");

        assertThat(sentence(PEM_FILE + "=file:" + file))
                .startsWith(PEM_FILE + " is \"file:" + file)
                .hasLineCount(1);
    }

    @Test
    void missingKeyStoreIsNamed() {
        assertThat(sentence("spring.ssl.bundle.jks.qlik.truststore.location=file:/etc/gangway/none.p12"))
                .startsWith("spring.ssl.bundle.jks.qlik.truststore.location is \"file:/etc/gangway/none.p12\"");
    }

    @Test
    void bundleThatIsNowhereIsNamed() {
        assertThat(sentence("spring.ssl.bundle.pem.other.truststore.certificate=file:/etc/gangway/none.pem"))
                .startsWith("gangway.qlik.ssl-bundle is \"qlik\", but it should be the name of a bundle");
    }

    private String sentence(String setting) {
        runner.withPropertyValues(setting)
                .withInitializer(spring -> environment = spring.getEnvironment())
                .run(context -> sentence = new IllegalSettingAnalyzer(environment)
                        .sentence(Objects.requireNonNull(context.getStartupFailure()))
                        .orElse("none"));
        return sentence;
    }
}
