package io.gangway.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.aot.AotDetector;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.context.ApplicationListener;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * Lets the jar start with the beans that Spring has found when it was built, which takes half a second less than to look for
 * them. With a setting that may decide which beans there are, the start looks for them as ever; the build must not have one.
 */
public final class AotProcessedBeans implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    /** All that conditions of Spring Boot's and Vaadin's configurations ask for begins so, or is {@link #FORWARDING}. */
    private static final List<ConfigurationPropertyName> DECIDING = names("spring", "management", "vaadin");

    private static final ConfigurationPropertyName FORWARDING =
            ConfigurationPropertyName.of("server.forward-headers-strategy");

    /** No condition asks for these. */
    private static final List<ConfigurationPropertyName> HARMLESS = names(
            AbstractAotProcessor.AOT_PROCESSING,
            "spring.application.name",
            "spring.application.pid",
            "spring.application.version",
            "spring.config.additional-location",
            "spring.config.import",
            "spring.ssl.bundle");

    private static final String OUR_OWN_FILE = new ClassPathResource("application.properties").getDescription();

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Optional<ConfigurationPropertyName> deciding = deciding(event.getEnvironment());
        if (!Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            SpringProperties.setProperty(AotDetector.AOT_ENABLED, Boolean.toString(deciding.isEmpty()));
        } else if (deciding.isPresent()) {
            throw new IllegalStateException(
                    "%s is set here and would decide about the beans of all who use this jar: build it without"
                            .formatted(deciding.get()));
        }
    }

    /** A setting that the beans of the jar may not suit. */
    static Optional<ConfigurationPropertyName> deciding(Environment environment) {
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            Optional<ConfigurationPropertyName> found =
                    isOurOwn(source) ? Optional.empty() : names(source).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Stream<ConfigurationPropertyName> names(ConfigurationPropertySource source) {
        // A variable of the environment does not tell whether its underscores are hyphens: it has to be asked for.
        Stream<ConfigurationPropertyName> forwarding =
                Stream.of(FORWARDING).filter(name -> source.getConfigurationProperty(name) != null);
        Stream<ConfigurationPropertyName> others = source instanceof IterableConfigurationPropertySource known
                ? known.stream().filter(name -> isOf(DECIDING, name) && !isOf(HARMLESS, name))
                : Stream.empty();
        return Stream.concat(forwarding, others);
    }

    /** What stands on the class path, the build has known. */
    private static boolean isOurOwn(ConfigurationPropertySource source) {
        return source.getUnderlyingSource() instanceof PropertySource<?> file
                && file.getName().contains(OUR_OWN_FILE);
    }

    private static boolean isOf(List<ConfigurationPropertyName> groups, ConfigurationPropertyName name) {
        return groups.stream().anyMatch(group -> group.equals(name) || group.isAncestorOf(name));
    }

    private static List<ConfigurationPropertyName> names(String... names) {
        return Stream.of(names).map(ConfigurationPropertyName::of).toList();
    }
}
