package io.gangway.web;

import java.util.Optional;
import org.springframework.core.env.Environment;

/** A setting that Gangway cannot start with. */
final class IllegalSettingException extends RuntimeException {

    private static final int LONGEST = 200;

    private final String key;
    private final Optional<String> value;
    private final String expectation;

    /**
     * Of the setting as it was typed.
     *
     * @param expectation continues "the value …", such as "should begin with https://"
     */
    IllegalSettingException(String key, String expectation) {
        this(key, Optional.empty(), expectation);
    }

    /** @param value of several, the one that is wrong */
    IllegalSettingException(String key, String value, String expectation) {
        this(key, Optional.of(value), expectation);
    }

    private IllegalSettingException(String key, Optional<String> value, String expectation) {
        super(key + " " + expectation);
        this.key = key;
        this.value = value;
        this.expectation = expectation;
    }

    /** The key, the value, what it should be. */
    String sentence(Environment environment) {
        String typed = value.orElseGet(() -> environment.getProperty(key, ""));
        return "%s is \"%s\", but it %s.".formatted(key, shown(typed), expectation);
    }

    /** Addresses may hold a password before an at sign, and a ticket in their query. */
    private static String shown(String value) {
        String harmless = value.replaceAll("(?s)^(\\w+://)?.*@", "$1…@")
                .replaceAll("(?s)\\?.+", "?…")
                .replaceAll("\\p{Cntrl}+", " ");
        return harmless.length() <= LONGEST ? harmless : harmless.substring(0, LONGEST) + "…";
    }
}
