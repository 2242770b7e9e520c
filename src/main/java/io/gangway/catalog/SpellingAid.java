package io.gangway.catalog;

import io.gangway.catalog.query.Condition;
import io.gangway.catalog.query.Correction;
import io.gangway.catalog.query.QueryText;
import io.gangway.catalog.query.Scope;
import io.gangway.catalog.query.Term;
import io.gangway.catalog.text.FoldedText;
import io.gangway.qlik.engine.StreamRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Replaces the words of a search that occur nowhere by words that do, and that one edit leads to. */
final class SpellingAid {

    /** Shorter words have too many neighbours. */
    private static final int SHORTEST_WORD = 4;

    private final AppIndex index;
    private final Matching matching;

    SpellingAid(AppIndex index, Matching matching) {
        this.index = index;
        this.matching = matching;
    }

    /** Empty if a word that occurs nowhere has no such neighbour, or there is no such word. */
    Optional<Correction> correct(QueryText typed) {
        Map<Term, String> better = new LinkedHashMap<>();
        for (Term term : typed.terms()) {
            if (term.condition() instanceof Condition.Words(Scope scope, String word)
                    && !term.negated()
                    && occursNowhere(term)) {
                Optional<String> neighbour =
                        scope != Scope.ID && isWord(word) ? neighbour(scope, word) : Optional.empty();
                if (neighbour.isEmpty()) {
                    return Optional.empty();
                }
                better.put(term, neighbour.get());
            }
        }
        return Optional.of(better).filter(words -> !words.isEmpty()).map(typed::corrected);
    }

    private boolean occursNowhere(Term term) {
        IntPredicate occurs = matching.all(List.of(term));
        return IntStream.range(0, index.apps().size()).noneMatch(occurs);
    }

    private Optional<String> neighbour(Scope scope, String word) {
        return new Neighbours(word)
                .bestOf(index.lexicon(scope))
                .map(found -> asWritten(found.word(), index.apps().get(found.first())));
    }

    private static String asWritten(String word, App app) {
        return Stream.of(
                        Stream.of(
                                app.name(),
                                app.entry().title(),
                                app.description(),
                                app.extras().owner()),
                        app.stream().map(StreamRef::name).stream(),
                        app.extras().tags().stream())
                .flatMap(texts -> texts)
                .map(text -> FoldedText.of(text).word(word).map(span -> span.in(text)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(word);
    }

    private static boolean isWord(String text) {
        return text.length() >= SHORTEST_WORD && text.codePoints().allMatch(Character::isLetterOrDigit);
    }
}
