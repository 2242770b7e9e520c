package io.gangway.catalog;

import io.gangway.catalog.text.OneEdit;
import io.gangway.catalog.text.Span;
import io.gangway.catalog.text.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Collects the words of texts that one edit leads to from a typed one. Wherever the edit is, one half of the word is as
 * typed, or the two letters in the middle are swapped: it is enough to look closely where one of these occurs. Not
 * thread-safe.
 */
final class Neighbours {

    /** Longer ones are not typed. Also a bound for texts without spaces. */
    private static final int LONGEST_WORD = 60;

    private final String typed;
    private final int middle;
    private final String swapped;
    private final Map<String, Neighbour> words = new HashMap<>();

    /** @param typed folded, at least two letters */
    Neighbours(String typed) {
        this.typed = typed;
        middle = typed.length() / 2;
        swapped = typed.substring(0, middle - 1)
                + typed.charAt(middle)
                + typed.charAt(middle - 1)
                + typed.substring(middle + 1);
    }

    /** @param app the index of the app whose text it is; each is looked into once */
    void lookInto(int app, String text) {
        lookFor(typed.substring(0, middle), 0, 0, app, text);
        lookFor(typed.substring(middle), middle - 1, middle + 1, app, text);
        lookFor(swapped, 0, 0, app, text);
    }

    /** Whole words before beginnings of words, then what most apps have, then by the alphabet. */
    Optional<Neighbour> best() {
        return words.values().stream()
                .filter(neighbour -> neighbour.nearness() != Nearness.FAR)
                .min(Comparator.comparing(Neighbour::nearness)
                        .thenComparing(Neighbour::apps, Comparator.reverseOrder())
                        .thenComparing(Neighbour::word));
    }

    /** Looks at the words that hold a part between these distances from their start. */
    private void lookFor(String part, int nearest, int farthest, int app, String text) {
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            for (int start = Math.max(0, at - farthest); start <= at - nearest; start++) {
                if (Words.startsAt(text, start)) {
                    consider(Words.from(text, start, LONGEST_WORD), app, text);
                }
            }
        }
    }

    private void consider(Span span, int app, String text) {
        if (span.end() - span.start() <= LONGEST_WORD) {
            words.compute(
                    span.in(text),
                    (word, known) ->
                            known == null ? new Neighbour(word, nearness(word), app, app, 1) : known.alsoIn(app));
        }
    }

    private Nearness nearness(String word) {
        return OneEdit.apart(typed, word)
                ? Nearness.WHOLE
                : OneEdit.leadsInto(typed, word) ? Nearness.BEGINNING : Nearness.FAR;
    }

    /** What one edit leads to. */
    enum Nearness {
        WHOLE,
        BEGINNING,
        FAR
    }

    /**
     * @param first index of the first app that has it
     * @param last index of the last one so far
     * @param apps how many have it
     */
    record Neighbour(String word, Nearness nearness, int first, int last, int apps) {

        Neighbour alsoIn(int app) {
            return app == last ? this : new Neighbour(word, nearness, first, app, apps + 1);
        }
    }
}
