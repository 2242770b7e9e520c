package io.gangway.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.aot.AotDetector;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.context.ApplicationListener;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * Starts with the beans that the build of the jar has found (Spring's ahead-of-time processing), which takes half a second
 * less than to look for them. Where a setting decides about beans the start looks for them as ever, since the build has not
 * known it.
 */
public final class BuiltWiring implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    /** What conditions of Spring Boot's own configurations ask for: this, and what begins with one of those. */
    private static final String DECIDING = "server.forward-headers-strategy";

    private static final List<ConfigurationPropertyName> DECIDING_GROUPS = names("spring", "management");
    private static final List<ConfigurationPropertyName> OTHERS_OF_THEM = names("spring.application", "spring.config");

    private static final String FILE_OF_THE_JAR = new ClassPathResource("application.properties").getDescription();

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (suits(event.getEnvironment())) {
            SpringProperties.setFlag(AotDetector.AOT_ENABLED);
        }
    }

    static boolean suits(Environment environment) {
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (decides(source)) {
                return false;
            }
        }
        return !environment.containsProperty(DECIDING);
    }

    private static boolean decides(ConfigurationPropertySource source) {
        return source instanceof IterableConfigurationPropertySource settings
                && !isOfTheJar(source)
                && settings.stream().anyMatch(name -> isOf(DECIDING_GROUPS, name) && !isOf(OTHERS_OF_THEM, name));
    }

    /** The build has known what stands there. */
    private static boolean isOfTheJar(ConfigurationPropertySource source) {
        return source.getUnderlyingSource() instanceof PropertySource<?> file
                && file.getName().contains(FILE_OF_THE_JAR);
    }

    private static boolean isOf(List<ConfigurationPropertyName> groups, ConfigurationPropertyName name) {
        return groups.stream().anyMatch(group -> group.isAncestorOf(name));
    }

    private static List<ConfigurationPropertyName> names(String... names) {
        return Stream.of(names).map(ConfigurationPropertyName::of).toList();
    }
}
