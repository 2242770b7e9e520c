package io.gangway.catalog.query;

import io.gangway.catalog.query.Suggestion.OperatorSuggestion;
import io.gangway.catalog.query.Suggestion.ValueSuggestion;
import io.gangway.catalog.query.Token.Quoting;
import io.gangway.catalog.text.Folding;
import io.gangway.catalog.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Knows how a text may go on: with an operator where a word begins, with a value behind a colon. */
public final class Completer {

    private final Vocabulary vocabulary;

    public Completer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * @param caret what is left of it decides; the whole word around it is replaced
     * @param limit the most suggestions wanted
     */
    public Completion complete(String text, int caret, int limit) {
        int at = Math.clamp(caret, 0, text.length());
        return Tokens.of(text.substring(0, at), vocabulary.operators()).stream()
                .filter(token -> token.span().end() == at)
                .reduce((first, last) -> last)
                .map(typed -> complete(text, typed, around(text, at), limit))
                .orElseGet(() -> completion(text, new Span(at, at), openings(""), limit));
    }

    private Completion complete(String text, Token typed, Token around, int limit) {
        if (typed.quoting() == Quoting.CLOSED || typed.quoting() == Quoting.OPEN && !typed.hasOperator()) {
            return completion(text, typed.span(), Stream.empty(), limit);
        }
        if (typed.hasOperator()) {
            Span replaced = new Span(typed.valueStart(), around.span().end());
            return completion(text, replaced, values(typed.operator(), typed.value(), text, replaced), limit);
        }
        if (around.hasOperator()) {
            Span replaced = new Span(around.bodyStart(), around.valueStart());
            return completion(text, replaced, openings(typed.value()), limit);
        }
        Span replaced = new Span(around.bodyStart(), around.span().end());
        return completion(
                text, replaced, Stream.concat(openings(typed.value()), traits(typed.value(), text, replaced)), limit);
    }

    private Stream<Suggestion> openings(String typed) {
        String folded = Folding.fold(typed);
        return vocabulary.operators().stream()
                .filter(operator -> operator.keyword().startsWith(folded))
                .map(operator -> new OperatorSuggestion(operator, operator.keyword() + ":"));
    }

    /** Who types "stale" may not know that it takes an operator. */
    private static Stream<Suggestion> traits(String typed, String text, Span replaced) {
        String folded = Folding.fold(typed);
        return Trait.keywords().stream()
                .filter(keyword -> keyword.startsWith(folded))
                .map(keyword ->
                        new ValueSuggestion(Operator.Known.IS, keyword, closed("is:" + keyword, text, replaced)));
    }

    private Stream<Suggestion> values(String name, String typed, String text, Span replaced) {
        String folded = Folding.fold(typed).strip();
        return Operator.of(name, vocabulary.operators()).stream().flatMap(operator -> known(operator).stream()
                .map(value -> new Candidate(value, Folding.fold(value).indexOf(folded)))
                .filter(candidate -> candidate.found() >= 0)
                .sorted(Comparator.comparing(candidate -> candidate.found() > 0))
                .map(Candidate::value)
                .map(value -> new ValueSuggestion(operator, value, closed(Tokens.quoted(value), text, replaced))));
    }

    private List<String> known(Operator operator) {
        return switch (operator) {
            case Operator.Known.IS -> Trait.keywords();
            case Operator.Known.RELOAD, Operator.Known.MODIFIED, Operator.Known.PUBLISHED -> TimeRangeReader.EXAMPLES;
            case Operator.Known ignored -> vocabulary.values(operator);
            case Operator.Property ignored -> vocabulary.values(operator);
        };
    }

    /** With a space behind it, for the next word. */
    private static String closed(String inserted, String text, Span replaced) {
        return text.startsWith(" ", replaced.end()) ? inserted : inserted + " ";
    }

    private Token around(String text, int at) {
        return Tokens.of(text, vocabulary.operators()).stream()
                .filter(token -> token.span().end() >= at)
                .findFirst()
                .orElseThrow();
    }

    private static Completion completion(String text, Span replaced, Stream<? extends Suggestion> found, int limit) {
        return new Completion(
                text, replaced, found.<Suggestion>map(each -> each).limit(limit).toList());
    }

    private record Candidate(String value, int found) {}
}
