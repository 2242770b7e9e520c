package io.gangway.catalog.text;

/** The usual slip in typing: one letter too many, missing, wrong, or swapped with its neighbour. */
public final class OneEdit {

    private OneEdit() {}

    /** Whether one edit turns one text into the other; equal ones are no edit apart. */
    public static boolean apart(String one, String other) {
        int same = samePrefix(one, other);
        return same < Math.max(one.length(), other.length())
                && (skipped(one, same, other, same + 1)
                        || skipped(one, same + 1, other, same)
                        || skipped(one, same + 1, other, same + 1)
                        || swapped(one, other, same) && skipped(one, same + 2, other, same + 2));
    }

    /** Whether one edit turns {@code typed} into the beginning of {@code word}. */
    public static boolean leadsInto(String typed, String word) {
        for (int length = typed.length() - 1; length <= Math.min(typed.length() + 1, word.length()); length++) {
            if (apart(typed, word.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    private static int samePrefix(String one, String other) {
        int length = Math.min(one.length(), other.length());
        int same = 0;
        while (same < length && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private static boolean skipped(String one, int from, String other, int otherFrom) {
        int rest = one.length() - from;
        return rest >= 0 && rest == other.length() - otherFrom && one.regionMatches(from, other, otherFrom, rest);
    }

    private static boolean swapped(String one, String other, int at) {
        return at + 1 < Math.min(one.length(), other.length())
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at);
    }
}
