package io.gangway.catalog.query;

import java.util.List;

/** Vocabularies of lists whose texts do not matter. */
record SomeVocabulary(List<Operator> operators, boolean areAllThere) implements Vocabulary {

    static final Vocabulary ANY_OPERATOR = with(List.of(Operator.Known.values()));

    static Vocabulary with(List<? extends Operator> operators) {
        return new SomeVocabulary(List.copyOf(operators), false);
    }

    /** Of a list that has any text. */
    static Vocabulary allOccur() {
        return new SomeVocabulary(ANY_OPERATOR.operators(), true);
    }

    @Override
    public List<String> values(Operator operator) {
        return List.of();
    }

    @Override
    public boolean occurs(String folded) {
        return areAllThere;
    }
}
