package io.gangway.catalog;

import io.gangway.catalog.query.Scope;
import io.gangway.catalog.text.Span;
import io.gangway.catalog.text.Words;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * The different words of a list's texts: far fewer than the texts have, so that one that is spelled almost like another is found
 * without looking through all of them again.
 */
final class Lexicon {

    /** Longer ones are not typed. Also a bound for texts without spaces. */
    private static final int LONGEST_WORD = 60;

    private final Map<String, Entry> entries = new HashMap<>();

    /** @param scope of which field */
    Lexicon(String[] texts, Scope scope) {
        for (int app = 0; app < texts.length; app++) {
            add(app, SearchText.field(texts[app], scope));
        }
    }

    Collection<Entry> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }

    private void add(int app, String text) {
        int at = 0;
        while (at < text.length()) {
            Span word = Words.from(text, at, LONGEST_WORD);
            int length = word.end() - word.start();
            if (length > 0 && length <= LONGEST_WORD && Words.startsAt(text, at)) {
                count(app, word.in(text));
            }
            at = Math.max(word.end(), at + 1);
        }
    }

    private void count(int app, String word) {
        entries.compute(word, (ignored, known) -> known == null ? new Entry(word, app, app, 1) : known.alsoIn(app));
    }

    /**
     * A word.
     *
     * @param first index of the first app that has it
     * @param last index of the last one so far
     * @param apps how many have it
     */
    record Entry(String word, int first, int last, int apps) {

        Entry alsoIn(int app) {
            return app == last ? this : new Entry(word, first, app, apps + 1);
        }
    }
}
