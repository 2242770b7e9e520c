package io.gangway.catalog.query;

import io.gangway.catalog.text.Span;

/**
 * One piece of the typed text, between white space or quotes.
 *
 * @param span with minus, operator and quotes
 * @param operator what stands before the colon; empty where there is no operator
 * @param valueStart where the value begins, with its quote
 * @param value without quotes
 * @param quoting how the value was written
 */
record Token(Span span, boolean negated, String operator, int valueStart, String value, Quoting quoting) {

    boolean hasOperator() {
        return !operator.isEmpty();
    }

    /** Where operator or value begin: behind the minus. */
    int bodyStart() {
        return span.start() + (negated ? 1 : 0);
    }

    enum Quoting {
        NONE,
        CLOSED,
        /** Up to the end of the text. */
        OPEN
    }
}
