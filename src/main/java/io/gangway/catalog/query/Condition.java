package io.gangway.catalog.query;

/** What a term asks of an app. */
public sealed interface Condition {

    /**
     * A word or phrase occurs in a text.
     *
     * @param folded made comparable, never empty
     */
    record Words(Scope scope, String folded) implements Condition {}

    /**
     * A word or phrase occurs in a value of a custom property.
     *
     * @param folded made comparable, never empty
     */
    record Has(Operator.Property property, String folded) implements Condition {}

    record Is(Trait trait) implements Condition {}

    record When(Moment moment, TimeRange range) implements Condition {}
}
