package io.gangway.catalog;

import io.gangway.catalog.query.Scope;
import io.gangway.catalog.text.FoldedText;
import io.gangway.catalog.text.OneEdit;
import io.gangway.catalog.text.Span;
import io.gangway.catalog.text.Words;
import io.gangway.qlik.engine.StreamRef;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Collects the words of apps that one edit leads to from a typed one. Wherever the edit is, one half of the word is as typed,
 * or two letters in the middle are swapped: it is enough to look closely where one of these occurs. Not thread-safe.
 */
final class Neighbours {

    /** Longer ones are not typed. Also a bound for texts without spaces. */
    private static final int LONGEST_WORD = 60;

    private final String typed;
    private final String firstHalf;
    private final String secondHalf;
    private final String swapped;
    private final Map<String, Found> found = new HashMap<>();

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

    void lookInto(App app, Scope scope) {
        String text = app.searchText().in(scope);
        lookFor(firstHalf, text, app);
        lookFor(secondHalf, text, app);
        lookFor(swapped, text, app);
    }

    /** Whole words before beginnings of words, then what most apps have, then by the alphabet; as an app writes it. */
    Optional<String> best() {
        return found.values().stream()
                .min(Comparator.comparing(Found::isBeginning)
                        .thenComparing(Found::apps, Comparator.reverseOrder())
                        .thenComparing(Found::word))
                .map(Neighbours::asWritten);
    }

    private void lookFor(String part, String text, App app) {
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            Span word = Words.around(text, at, LONGEST_WORD);
            if (at - word.start() <= typed.length() && word.end() - word.start() <= LONGEST_WORD) {
                consider(word.in(text), app);
            }
        }
    }

    private void consider(String word, App app) {
        Found known = found.get(word);
        if (known != null) {
            found.put(word, known.alsoIn(app));
        } else if (OneEdit.apart(typed, word)) {
            found.put(word, new Found(word, false, app, app, 1));
        } else if (OneEdit.leadsInto(typed, word)) {
            found.put(word, new Found(word, true, app, app, 1));
        }
    }

    private static String asWritten(Found found) {
        App app = found.first();
        return Stream.of(
                        Stream.of(
                                app.name(),
                                app.entry().title(),
                                app.description(),
                                app.extras().owner()),
                        app.stream().map(StreamRef::name).stream(),
                        app.extras().tags().stream())
                .flatMap(texts -> texts)
                .map(text -> FoldedText.of(text).word(found.word()).map(span -> span.in(text)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(found.word());
    }

    /** @param isBeginning whether the edit leads only to the word's beginning */
    private record Found(String word, boolean isBeginning, App first, App last, int apps) {

        Found alsoIn(App app) {
            return app == last ? this : new Found(word, isBeginning, first, app, apps + 1);
        }
    }
}
