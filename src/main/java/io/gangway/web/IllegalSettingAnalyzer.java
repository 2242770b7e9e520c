package io.gangway.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** Says in one sentence which setting keeps Gangway from starting, and what it should be. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class IllegalSettingAnalyzer implements FailureAnalyzer {

    private static final String ACTION = "Change the setting and start again; the README lists all settings.";

    private final Environment environment;

    IllegalSettingAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return sentence(failure)
                .map(sentence -> new FailureAnalysis(sentence, ACTION, failure))
                .orElse(null);
    }

    /** Empty where no setting is to blame. */
    Optional<String> sentence(Throwable failure) {
        return causes(failure, IllegalSettingException.class)
                .map(illegal -> illegal.sentence(environment))
                .or(() -> causes(failure, UnboundConfigurationPropertiesException.class)
                        .map(IllegalSettingAnalyzer::unknown))
                .or(() -> causes(failure, BindException.class).flatMap(this::wrongType));
    }

    private static <T extends Throwable> Optional<T> causes(Throwable failure, Class<T> kind) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    private static String unknown(UnboundConfigurationPropertiesException unbound) {
        return unbound.getUnboundProperties().stream()
                .map(ConfigurationProperty::getName)
                .map(IllegalSettingAnalyzer::unknown)
                .collect(Collectors.joining(" "));
    }

    private static String unknown(ConfigurationPropertyName name) {
        return "There is no setting " + name
                + KnownSettings.closeTo(name.toString())
                        .map(known -> "; did you mean " + known + "?")
                        .orElse(".");
    }

    private Optional<String> wrongType(BindException bind) {
        return Optional.ofNullable(bind.getProperty())
                .map(property -> property.getName().toString())
                .filter(key -> key.startsWith("gangway."))
                .map(key -> new IllegalSettingException(
                        key, "should be " + kind(bind.getTarget().getType().resolve(Object.class))))
                .map(illegal -> illegal.sentence(environment));
    }

    private static String kind(Class<?> type) {
        if (type == Duration.class) {
            return "a duration such as 30s";
        }
        if (type == DataSize.class) {
            return "a size such as 64MB";
        }
        if (type.isEnum()) {
            return "one of " + oneOf(type);
        }
        return type == int.class ? "a whole number" : "a value of another kind";
    }

    private static String oneOf(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }
}
