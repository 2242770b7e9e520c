package io.gangway.catalog;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes texts comparable for a search: without case, accents and character width. Both the texts and what is typed go
 * through it.
 */
final class Folding {

    /** Accents of Latin, Greek and Cyrillic, Hebrew points and Arabic vowel signs; other scripts' marks carry meaning. */
    private static final Pattern ACCENTS =
            Pattern.compile("[\\u0300-\\u036F\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u064B-\\u0652\\u0670]");

    private Folding() {}

    static String fold(String text) {
        if (text.chars().allMatch(character -> character < 128)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String bare = Normalizer.normalize(ACCENTS.matcher(decomposed).replaceAll(""), Normalizer.Form.NFC);
        // Upper first: it turns ß into SS and both forms of sigma into one.
        return withoutStrokes(bare.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
    }

    /** Letters that readers take for accented ones, though Unicode does not decompose them. */
    private static String withoutStrokes(String text) {
        return text.replace("ø", "o")
                .replace("đ", "d")
                .replace("ł", "l")
                .replace("ı", "i")
                .replace("æ", "ae")
                .replace("œ", "oe");
    }
}
