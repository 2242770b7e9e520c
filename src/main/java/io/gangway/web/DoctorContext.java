package io.gangway.web;

import io.gangway.doctor.checks.Doctor;
import io.gangway.doctor.checks.ExaminedSetUp;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * The doctor with the settings that Gangway would start with, from all the places it reads them, without starting it.
 *
 * @param properties as they were read
 */
record DoctorContext(ConfigurableApplicationContext spring, GangwayProperties properties, Doctor doctor)
        implements AutoCloseable {

    private static final String CA_FILE = "spring.ssl.bundle.pem.doctor.truststore.certificate";

    /**
     * @param overrides {@code --key=value}
     * @throws Unusable with a sentence that says which setting is wrong
     */
    static DoctorContext open(List<String> overrides) {
        ConfigurableApplicationContext spring = start(overrides);
        try {
            return new DoctorContext(spring, spring.getBean(GangwayProperties.class), spring.getBean(Doctor.class));
        } catch (RuntimeException e) {
            Optional<String> sentence = new IllegalSettingAnalyzer(spring.getEnvironment()).sentence(e);
            spring.close();
            throw new Unusable(sentence.orElseGet(() -> unreadable(e)));
        }
    }

    /** @param qlikUrl what is examined instead of the Qlik server in the settings; may be nonsense */
    ExaminedSetUp setUp(String qlikUrl) {
        return DoctorConfiguration.setUp(properties, qlikUrl, spring.getEnvironment());
    }

    /** How to trust what a PEM file has, in the words of the settings. */
    static List<String> trusting(Path pem) {
        return List.of("--" + CA_FILE + "=" + pem.toAbsolutePath().toUri(), "--gangway.qlik.ssl-bundle=doctor");
    }

    @Override
    public void close() {
        spring.close();
    }

    private static ConfigurableApplicationContext start(List<String> overrides) {
        // Standard output belongs to the report.
        Stream<String> arguments = Stream.concat(overrides.stream(), Stream.of("--logging.level.root=off"));
        try {
            return new SpringApplicationBuilder(Parts.class)
                    .web(WebApplicationType.NONE)
                    .lazyInitialization(true)
                    .logStartupInfo(false)
                    .registerShutdownHook(false)
                    .run(arguments.toArray(String[]::new));
        } catch (RuntimeException e) {
            throw new Unusable(unreadable(e));
        }
    }

    private static String unreadable(RuntimeException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return "The settings cannot be read: " + cause.getMessage();
    }

    /** The settings cannot be used. */
    static final class Unusable extends RuntimeException {

        Unusable(String sentence) {
            // Whoever named the file on the command line knows nothing of the setting.
            super(sentence.replace(CA_FILE, "--ca"));
        }
    }

    /** The part of Gangway that the doctor needs; each piece is made when it is asked for. */
    @Import({ConnectionConfiguration.class, DoctorConfiguration.class})
    @ImportAutoConfiguration(SslAutoConfiguration.class)
    static final class Parts {}
}
