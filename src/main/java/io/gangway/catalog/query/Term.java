package io.gangway.catalog.query;

import io.gangway.catalog.text.Span;

/**
 * One thing that was typed and understood.
 *
 * @param span where it stands in the text, with its minus and quotes
 * @param valueStart where its value begins, with its quote
 * @param negated whether apps are wanted that do not fulfil the condition
 */
public record Term(Span span, int valueStart, boolean negated, Condition condition) {}
