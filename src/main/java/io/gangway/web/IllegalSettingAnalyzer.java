package io.gangway.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.unit.DataSize;

/** Says in one sentence which setting keeps Gangway from starting, and what it should be. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class IllegalSettingAnalyzer implements FailureAnalyzer {

    private static final String ACTION = "Change the setting and start again; the README lists all settings.";

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalSettingException illegal) {
                return new FailureAnalysis(illegal.getMessage(), ACTION, failure);
            }
            if (cause instanceof UnboundConfigurationPropertiesException) {
                return null; // Boot's own words name the unknown keys.
            }
        }
        return wrongType(failure);
    }

    private static @Nullable FailureAnalysis wrongType(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException bind && bind.getProperty() instanceof ConfigurationProperty property) {
                String key = property.getName().toString();
                return key.startsWith("gangway.") ? analysis(bind, property, key, failure) : null;
            }
        }
        return null;
    }

    private static FailureAnalysis analysis(
            BindException bind, ConfigurationProperty property, String key, Throwable failure) {
        IllegalSettingException illegal = new IllegalSettingException(
                key,
                String.valueOf(property.getValue()),
                "should be " + kind(bind.getTarget().getType().resolve(Object.class)));
        return new FailureAnalysis(illegal.getMessage(), ACTION, failure);
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
