package io.gangway.catalog.query;

/** One way to go on typing. */
public sealed interface Suggestion {

    /** What is put into the text. */
    String inserted();

    record OperatorSuggestion(Operator operator, String inserted) implements Suggestion {}

    /** @param value as people read it, without quotes */
    record ValueSuggestion(Operator operator, String value, String inserted) implements Suggestion {}
}
