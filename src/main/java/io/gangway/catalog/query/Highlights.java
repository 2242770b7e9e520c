package io.gangway.catalog.query;

import io.gangway.catalog.text.FoldedText;
import io.gangway.catalog.text.Span;
import java.util.List;

/** Finds what of an app's texts answers the words of a search. Immutable. */
public final class Highlights {

    private final List<Condition.Words> words;

    Highlights(List<Term> terms) {
        words = terms.stream()
                .filter(term -> !term.negated())
                .map(Term::condition)
                .filter(Condition.Words.class::isInstance)
                .map(Condition.Words.class::cast)
                .toList();
    }

    /**
     * The pieces of a text to highlight, in order and apart from each other.
     *
     * @param shown which of the app's texts it is
     */
    public List<Span> in(Scope shown, String text) {
        List<String> wanted = words.stream()
                .filter(word -> word.scope() == Scope.ANYWHERE || word.scope() == shown)
                .map(Condition.Words::folded)
                .toList();
        return wanted.isEmpty() ? List.of() : FoldedText.of(text).occurrences(wanted);
    }
}
