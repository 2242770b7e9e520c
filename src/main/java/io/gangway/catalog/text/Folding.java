package io.gangway.catalog.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes texts comparable for a search: without case, accents and character width, and with one space wherever there is white
 * space. Both the texts and what is typed go through it. A folded text never holds a line break.
 *
 * <p>Letters are folded one by one, each with its marks, so that what a letter becomes does not depend on its neighbours: a
 * sigma at the end of what was typed so far is the sigma inside the word.
 */
public final class Folding {

    /** More marks on one letter are no writing, and cost quadratic time to normalize. */
    private static final int LONGEST_CLUSTER = 32;

    /** Folded letters of the basic plane, each worked out on first use. A race works out the same twice. */
    private static final String[] LETTERS = new String[Character.MAX_VALUE + 1];

    private Folding() {}

    public static String fold(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        StringBuilder folded = new StringBuilder(text.length());
        for (int start = 0; start < text.length(); ) {
            int end = clusterEnd(text, start);
            folded.append(foldCluster(text, start, end));
            start = end;
        }
        return folded.toString();
    }

    /** Where the letter ends that begins at {@code start}, with its marks; or the run of white space. */
    static int clusterEnd(String text, int start) {
        int first = text.codePointAt(start);
        boolean isSpace = isSpace(first);
        int end = start + Character.charCount(first);
        while (end < text.length() && (isSpace || end - start < LONGEST_CLUSTER)) {
            int next = text.codePointAt(end);
            if (isSpace ? !isSpace(next) : !isMark(next)) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    static String foldCluster(String text, int start, int end) {
        char first = text.charAt(start);
        if (isSpace(first)) {
            return " ";
        }
        if (end - start > 1) {
            return foldLetter(text.substring(start, end));
        }
        String known = LETTERS[first];
        if (known == null) {
            known = foldLetter(String.valueOf(first));
            LETTERS[first] = known;
        }
        return known;
    }

    private static String foldLetter(String letter) {
        StringBuilder bare = new StringBuilder();
        Normalizer.normalize(letter, Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> !isAccent(part) && !isInvisible(part))
                .forEach(bare::appendCodePoint);
        String composed = Normalizer.normalize(bare, Normalizer.Form.NFC);
        // Upper first: it turns ß into SS and both forms of sigma into one.
        StringBuilder folded = new StringBuilder();
        composed.toUpperCase(Locale.ROOT)
                .codePoints()
                .mapToObj(part -> withoutStroke(Character.toLowerCase(part)))
                .forEach(folded::append);
        return folded.toString();
    }

    /** Letters that readers take for accented ones, though Unicode does not decompose them. */
    private static String withoutStroke(int letter) {
        return switch (letter) {
            case 'ø' -> "o";
            case 'đ' -> "d";
            case 'ł' -> "l";
            case 'ı' -> "i";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            default -> Character.toString(letter);
        };
    }

    private static boolean isPlain(String text) {
        char before = 'a';
        for (int index = 0; index < text.length(); index++) {
            char here = text.charAt(index);
            if (here < ' ' || here > '~' || here == ' ' && before == ' ') {
                return false;
            }
            before = here;
        }
        return true;
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /** What belongs to the letter before it: a mark, the second half of a Hangul syllable, a half-width voice mark. */
    private static boolean isMark(int codePoint) {
        if (codePoint < 0x0300) {
            return false;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> codePoint >= 0x1160 && codePoint <= 0x11FF || codePoint == 0xFF9E || codePoint == 0xFF9F;
        };
    }

    /** Accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs and hamzas; other marks carry meaning. */
    private static boolean isAccent(int codePoint) {
        return codePoint >= 0x0300 && codePoint <= 0x036F
                || codePoint >= 0x0591 && codePoint <= 0x05BD
                || codePoint == 0x05BF
                || codePoint == 0x05C1
                || codePoint == 0x05C2
                || codePoint >= 0x064B && codePoint <= 0x0655
                || codePoint == 0x0670;
    }

    /** Direction marks, joiners, soft hyphens and the Arabic stretcher: nobody types them to find something. */
    private static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT || codePoint == 0x0640 || codePoint == 0xFE0F;
    }
}
