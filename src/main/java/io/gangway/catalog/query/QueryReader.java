package io.gangway.catalog.query;

import io.gangway.catalog.text.Folding;
import io.gangway.catalog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes terms and problems of tokens. Used once. */
final class QueryReader {

    /** Enough for people, and a bound for what a keystroke may cost. */
    static final int MOST_TERMS = 32;

    private final String text;
    private final Set<Operator> known;
    private final List<Term> terms = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    QueryReader(String text, Set<Operator> known) {
        this.text = text;
        this.known = known;
    }

    QueryText read() {
        List<Token> tokens = Tokens.of(text);
        tokens.stream().limit(MOST_TERMS).forEach(this::read);
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
        Optional<Operator> operator = Operator.of(token.operator());
        if (operator.isEmpty()) {
            problems.add(
                    new Problem.UnknownOperator(token.span(), token.operator(), Operator.nearest(token.operator())));
        } else if (!known.contains(operator.get())) {
            problems.add(new Problem.UnavailableOperator(token.span(), operator.get()));
        } else if (Folding.fold(token.value()).isBlank()) {
            problems.add(new Problem.MissingValue(token.span(), operator.get()));
        } else {
            value(token, operator.get());
        }
    }

    private void value(Token token, Operator operator) {
        switch (operator) {
            case NAME -> words(token, Scope.NAME);
            case DESCRIPTION -> words(token, Scope.DESCRIPTION);
            case STREAM -> words(token, Scope.STREAM);
            case OWNER -> words(token, Scope.OWNER);
            case TAG -> words(token, Scope.TAG);
            case ID -> words(token, Scope.ID);
            case IS -> trait(token);
            case RELOAD -> time(token, operator, Moment.RELOAD);
            case MODIFIED -> time(token, operator, Moment.MODIFIED);
            case PUBLISHED -> time(token, operator, Moment.PUBLISHED);
        }
    }

    /** Empty quotes, or accents without a letter, ask for nothing. */
    private void words(Token token, Scope scope) {
        String folded = Folding.fold(token.value()).strip();
        if (!folded.isEmpty()) {
            add(token, new Condition.Words(scope, folded));
        }
    }

    private void trait(Token token) {
        Trait.of(token.value())
                .ifPresentOrElse(
                        trait -> add(token, new Condition.Is(trait)),
                        () -> problems.add(
                                new Problem.UnknownValue(token.span(), Operator.IS, token.value(), Trait.keywords())));
    }

    private void time(Token token, Operator operator, Moment moment) {
        TimeRangeReader.read(token.value())
                .ifPresentOrElse(
                        range -> add(token, new Condition.When(moment, range)),
                        () -> problems.add(new Problem.UnreadableTime(token.span(), operator, token.value())));
    }

    private void add(Token token, Condition condition) {
        terms.add(new Term(token.span(), token.negated(), condition));
    }
}
