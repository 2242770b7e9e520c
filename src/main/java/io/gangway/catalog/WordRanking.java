package io.gangway.catalog;

import io.gangway.catalog.SearchText.Relevance;
import java.util.List;

/** How well apps match the words of a search: of several words the sum decides. For one search; not thread-safe. */
final class WordRanking {

    private final String[] texts;
    private final List<String> words;
    private final int[] keys;

    WordRanking(String[] texts, List<String> words) {
        this.texts = texts;
        this.words = words;
        keys = new int[words.isEmpty() ? 0 : texts.length];
    }

    /** To be called while the app's text is still at hand: waiting for memory is what takes the time. */
    void rank(int app) {
        for (String word : words) {
            keys[app] += SearchText.relevance(texts[app], word).ordinal();
        }
    }

    /** Sorts indexes of ranked apps in place, the best matches first; equal ones keep their order. */
    void sort(int[] order) {
        if (!words.isEmpty()) {
            int highest = words.size() * Relevance.ELSEWHERE.ordinal();
            int[] ranked = new int[order.length];
            for (int place = 0; place < order.length; place++) {
                ranked[place] = keys[order[place]];
            }
            Places.sort(order, ranked, highest);
        }
    }
}
