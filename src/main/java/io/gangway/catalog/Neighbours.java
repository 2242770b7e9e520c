package io.gangway.catalog;

import io.gangway.catalog.text.OneEdit;
import java.util.Comparator;
import java.util.Optional;

/**
 * Finds words that one edit leads to from a typed one. Wherever the edit is, one half of the word is as typed, or the two
 * letters in the middle are swapped: it is enough to look closely where one of these stands in its place.
 */
final class Neighbours {

    private final String typed;
    private final String firstHalf;
    private final String secondHalf;
    private final String swapped;

    /** @param typed folded, at least two letters */
    Neighbours(String typed) {
        this.typed = typed;
        int middle = typed.length() / 2;
        firstHalf = typed.substring(0, middle);
        secondHalf = typed.substring(middle);
        swapped = typed.substring(0, middle - 1)
                + typed.charAt(middle)
                + typed.charAt(middle - 1)
                + typed.substring(middle + 1);
    }

    /** Whole words before beginnings of words, then what most apps have, then by the alphabet. */
    Optional<Lexicon.Entry> bestOf(Lexicon lexicon) {
        return lexicon.entries().stream()
                .filter(entry -> mayBeNear(entry.word()))
                .map(entry -> new Neighbour(entry, nearness(entry.word())))
                .filter(neighbour -> neighbour.nearness() != Nearness.FAR)
                .min(Comparator.comparing(Neighbour::nearness)
                        .thenComparing(neighbour -> neighbour.entry().apps(), Comparator.reverseOrder())
                        .thenComparing(neighbour -> neighbour.entry().word()))
                .map(Neighbour::entry);
    }

    private boolean mayBeNear(String word) {
        int middle = firstHalf.length();
        return word.startsWith(firstHalf)
                || word.startsWith(swapped)
                || word.startsWith(secondHalf, middle)
                || word.startsWith(secondHalf, middle - 1)
                || word.startsWith(secondHalf, middle + 1);
    }

    private Nearness nearness(String word) {
        return OneEdit.apart(typed, word)
                ? Nearness.WHOLE
                : OneEdit.leadsInto(typed, word) ? Nearness.BEGINNING : Nearness.FAR;
    }

    /** What one edit leads to. */
    private enum Nearness {
        WHOLE,
        BEGINNING,
        FAR
    }

    private record Neighbour(Lexicon.Entry entry, Nearness nearness) {}
}
