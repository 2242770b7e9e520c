package io.gangway.doctor.checks;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of the checks, from {@code doctor/checks.properties}; {@code {name}} stands for a detail of that name. */
final class Texts {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("doctor.checks", Locale.ROOT);
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private Texts() {}

    static String of(String key) {
        return BUNDLE.getString(key);
    }

    /** Empty where there is no such text: a check that passed has nothing to fix. */
    static String ifAny(String key, Map<String, String> details) {
        return BUNDLE.containsKey(key) ? of(key, details) : "";
    }

    /** Details are put in once, so that what a server wrote is never taken for a place. */
    static String of(String key, Map<String, String> details) {
        return PLACE.matcher(of(key))
                .replaceAll(place ->
                        Matcher.quoteReplacement(Shown.text(details.getOrDefault(place.group(1), place.group()))));
    }

    /** How a constant is written in keys and ids: {@code first-message}. */
    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
