package io.gangway.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The settings that Gangway would start with, from all the places it reads them, without starting it.
 *
 * @param sameSite as it is written
 */
record DoctorSettings(GangwayProperties properties, GangwayConfiguration.QlikTrust trust, String sameSite) {

    /**
     * @param overrides {@code --key=value}
     * @throws Unusable with a sentence that says which setting is wrong
     */
    static DoctorSettings read(List<String> overrides) {
        List<String> arguments = new ArrayList<>(overrides);
        // Standard output belongs to the report.
        arguments.add("--logging.level.root=off");
        SpringApplication application = new SpringApplicationBuilder(Kept.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .build();
        try (ConfigurableApplicationContext context = application.run(arguments.toArray(String[]::new))) {
            GangwayProperties properties = context.getBean(GangwayProperties.class);
            return new DoctorSettings(
                    properties,
                    new GangwayConfiguration().qlikTrust(properties, context.getBean(SslBundles.class)),
                    context.getEnvironment().getProperty(DoctorConfiguration.SAME_SITE, ""));
        } catch (RuntimeException e) {
            throw new Unusable(sentence(e));
        }
    }

    /** How to trust what a PEM file has, in the words of the settings. */
    static List<String> trusting(Path pem) {
        return List.of(
                "--spring.ssl.bundle.pem.doctor.truststore.certificate="
                        + pem.toAbsolutePath().toUri(),
                "--gangway.qlik.ssl-bundle=doctor");
    }

    private static String sentence(RuntimeException failure) {
        return Optional.ofNullable(new IllegalSettingAnalyzer().analyze(failure))
                .map(FailureAnalysis::getDescription)
                .orElseGet(() -> "The settings cannot be read: " + innermost(failure));
    }

    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    /** The settings cannot be used. */
    static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unusable(String sentence) {
            super(sentence);
        }
    }

    /** The part of Gangway that reads settings. */
    @EnableConfigurationProperties(GangwayProperties.class)
    @ImportAutoConfiguration(SslAutoConfiguration.class)
    static final class Kept {}
}
