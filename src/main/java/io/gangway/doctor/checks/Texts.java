package io.gangway.doctor.checks;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of the checks, {@code doctor/checks.properties}; {@code {name}} stands for a detail of that name. */
final class Texts {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private Texts() {}

    static boolean has(String key) {
        return bundle(Locale.ROOT).containsKey(key);
    }

    /** Details are put in once, so that what a server wrote is never taken for a place. */
    static String of(String key, Map<String, Phrase> details, Locale language) {
        return PLACE.matcher(bundle(language).getString(key)).replaceAll(place -> {
            Phrase detail = details.get(place.group(1));
            return Matcher.quoteReplacement(detail == null ? place.group() : detail.in(language));
        });
    }

    /** What was seen, as it stands within a sentence. */
    static String around(String seen, Locale language) {
        return bundle(language).getString("seen").replace("{text}", seen);
    }

    /** How a constant is written in keys and ids: {@code first-message}. */
    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** English where there is none in the language, whatever the server's own is. */
    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "doctor.checks",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
