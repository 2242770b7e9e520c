package io.gangway.catalog.query;

import io.gangway.catalog.text.Folding;
import io.gangway.catalog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes terms and problems of tokens. Used once. */
final class QueryReader {

    /** Enough for people, and a bound for what a keystroke may cost. */
    static final int MOST_TERMS = 32;

    private static final Set<String> CONNECTIVES = Set.of("OR", "AND", "|", "||", "&", "&&");

    private final String text;
    private final Vocabulary vocabulary;
    private final List<Token> tokens;
    private final List<Term> terms = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    QueryReader(String text, Vocabulary vocabulary) {
        this.text = text;
        this.vocabulary = vocabulary;
        this.tokens = Tokens.of(text, vocabulary.operators());
    }

    QueryText read() {
        for (int place = 0; place < Math.min(tokens.size(), MOST_TERMS); place++) {
            Optional<Problem> misread = misread(place);
            misread.ifPresent(problems::add);
            if (misread.isEmpty()) {
                read(tokens.get(place));
            }
        }
        if (tokens.size() > MOST_TERMS) {
            Span rest = new Span(
                    tokens.get(MOST_TERMS).span().start(),
                    tokens.getLast().span().end());
            problems.add(new Problem.TooManyTerms(rest, MOST_TERMS));
        }
        return new QueryText(text, terms, problems);
    }

    private void read(Token token) {
        if (!token.hasOperator()) {
            words(token, Scope.ANYWHERE);
            return;
        }
        String name = token.operator();
        Optional<Operator> operator = Operator.of(name, vocabulary.operators());
        Optional<Operator> untold = Operator.of(name, List.of(Operator.Known.values()));
        if (operator.isPresent() && Folding.fold(token.value()).isBlank()) {
            problems.add(new Problem.MissingValue(token.span(), operator.get()));
        } else if (operator.isPresent()) {
            value(token, operator.get());
        } else if (untold.isPresent()) {
            problems.add(new Problem.UnavailableOperator(token.span(), untold.get()));
        } else {
            problems.add(
                    new Problem.UnknownOperator(token.span(), name, Operator.nearest(name, vocabulary.operators())));
        }
    }

    /** What other searches understand and this one does not, unless the list has just this text. */
    private Optional<Problem> misread(int place) {
        Token token = tokens.get(place);
        if (token.hasOperator() || token.negated() || token.quoting() != Token.Quoting.NONE) {
            return Optional.empty();
        }
        boolean isBetween = place > 0 && place < tokens.size() - 1;
        if (isBetween && CONNECTIVES.contains(token.value()) && !occursAround(place)) {
            return Optional.of(new Problem.Connective(token.span(), token.value()));
        }
        return Tokens.isLoneMinus(token.value()) && !occursAround(place)
                ? Optional.of(new Problem.LoneMinus(token.span()))
                : Optional.empty();
    }

    /** Whether a text has a token together with its neighbours. */
    private boolean occursAround(int place) {
        int start = tokens.get(Math.max(place - 1, 0)).span().start();
        int end = tokens.get(Math.min(place + 1, tokens.size() - 1)).span().end();
        return vocabulary.occurs(Folding.fold(text.substring(start, end)));
    }

    private void value(Token token, Operator operator) {
        switch (operator) {
            case Operator.Known.NAME -> words(token, Scope.NAME);
            case Operator.Known.DESCRIPTION -> words(token, Scope.DESCRIPTION);
            case Operator.Known.STREAM -> words(token, Scope.STREAM);
            case Operator.Known.OWNER -> words(token, Scope.OWNER);
            case Operator.Known.TAG -> words(token, Scope.TAG);
            case Operator.Known.ID -> words(token, Scope.ID);
            case Operator.Known.IS -> trait(token);
            case Operator.Known.RELOAD -> time(token, operator, Moment.RELOAD);
            case Operator.Known.MODIFIED -> time(token, operator, Moment.MODIFIED);
            case Operator.Known.PUBLISHED -> time(token, operator, Moment.PUBLISHED);
            case Operator.Property property -> found(token, folded -> new Condition.Has(property, folded));
        }
    }

    private void words(Token token, Scope scope) {
        found(token, folded -> new Condition.Words(scope, folded));
    }

    /** Empty quotes, or accents without a letter, ask for nothing. */
    private void found(Token token, Function<String, Condition> condition) {
        String folded = Folding.fold(token.value()).strip();
        if (token.quoting() == Token.Quoting.NONE && folded.contains("*") && !vocabulary.occurs(folded)) {
            problems.add(new Problem.Wildcard(token.span()));
        } else if (!folded.isEmpty()) {
            add(token, condition.apply(folded));
        }
    }

    private void trait(Token token) {
        Trait.of(token.value())
                .ifPresentOrElse(
                        trait -> add(token, new Condition.Is(trait)),
                        () -> problems.add(new Problem.UnknownValue(
                                token.span(), Operator.Known.IS, token.value(), Trait.keywords())));
    }

    private void time(Token token, Operator operator, Moment moment) {
        TimeRangeReader.read(token.value())
                .ifPresentOrElse(
                        range -> add(token, new Condition.When(moment, range)),
                        () -> problems.add(new Problem.UnreadableTime(token.span(), operator, token.value())));
    }

    private void add(Token token, Condition condition) {
        terms.add(new Term(token.span(), token.valueStart(), token.negated(), condition));
    }
}
