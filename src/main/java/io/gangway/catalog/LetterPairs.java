package io.gangway.catalog;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * Which pairs of letters each text holds, 32 bytes a text. They lie side by side, whereas each text has to be fetched from
 * somewhere in memory, which is what a search waits for. Several pairs share a bit, so that a text that is not ruled out has
 * still to be looked at.
 */
final class LetterPairs {

    /** The texts of shorter lists are in the processor's cache, where looking at them costs as little. */
    static final int SHORTEST_LIST = 20_000;

    /** Of 64 bits, for each text. */
    private static final int LONGS = 4;

    private static final int BITS = LONGS * Long.SIZE;
    private static final int SPREAD = 0x9E3779B9;

    private final boolean isWorthIt;
    private final long[] pairs;

    LetterPairs(String[] texts) {
        isWorthIt = texts.length >= SHORTEST_LIST;
        pairs = new long[isWorthIt ? texts.length * LONGS : 0];
        for (int text = 0; isWorthIt && text < texts.length; text++) {
            add(texts[text], pairs, text * LONGS);
        }
    }

    /** False for texts, by index, that cannot hold all of these words. */
    IntPredicate mayHold(List<String> words) {
        if (!isWorthIt) {
            return text -> true;
        }
        long[] wanted = new long[LONGS];
        words.forEach(word -> add(word, wanted, 0));
        return text -> {
            long missing = 0;
            for (int part = 0; part < LONGS; part++) {
                missing |= wanted[part] & ~pairs[text * LONGS + part];
            }
            return missing == 0;
        };
    }

    private static void add(String text, long[] pairs, int from) {
        for (int at = 1; at < text.length(); at++) {
            int mixed = (text.charAt(at - 1) * 31 + text.charAt(at)) * SPREAD;
            int bit = (mixed >>> Short.SIZE) % BITS;
            pairs[from + bit / Long.SIZE] |= 1L << bit;
        }
    }
}
