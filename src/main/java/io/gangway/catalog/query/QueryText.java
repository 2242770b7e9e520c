package io.gangway.catalog.query;

import io.gangway.catalog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The text of the search field and what it says. Any text can be read; what is not understood is a problem, never dropped
 * without a word.
 *
 * @param terms in the order of the text; all have to be fulfilled
 * @param problems in the order of the text
 */
public record QueryText(String text, List<Term> terms, List<Problem> problems) {

    public QueryText {
        terms = List.copyOf(terms);
        problems = List.copyOf(problems);
    }

    /** @param known the operators that can be answered */
    public static QueryText read(String text, Set<Operator> known) {
        return new QueryReader(text, known).read();
    }

    /** What was typed there, for instance {@code -stream:"Finance EU"}. */
    public String source(Span span) {
        return span.in(text);
    }

    /** The text without one term or problem of it. */
    public String without(Span span) {
        String before = text.substring(0, span.start()).stripTrailing();
        String after = text.substring(span.end()).stripLeading();
        return before.isEmpty() || after.isEmpty() ? before + after : before + " " + after;
    }

    /** The text with one more term. */
    public String with(Operator operator, String value) {
        boolean isOpen = Tokens.of(text).stream().anyMatch(token -> token.quoting() == Token.Quoting.OPEN);
        String before = isOpen ? text + "\"" : text.stripTrailing();
        return (before.isEmpty() ? "" : before + " ") + operator.keyword() + ":" + Tokens.quoted(value);
    }

    /** The text with other values in some of its terms. */
    public Correction corrected(Map<Term, String> values) {
        StringBuilder corrected = new StringBuilder();
        List<Span> changed = new ArrayList<>();
        int copied = 0;
        for (Token token : Tokens.of(text)) {
            Optional<String> value = terms.stream()
                    .filter(term -> term.span().equals(token.span()) && values.containsKey(term))
                    .map(values::get)
                    .findFirst();
            if (value.isPresent()) {
                corrected.append(text, copied, token.valueStart());
                int start = corrected.length();
                corrected.append(Tokens.quoted(value.get()));
                changed.add(new Span(start, corrected.length()));
                copied = token.span().end();
            }
        }
        return new Correction(corrected.append(text, copied, text.length()).toString(), changed);
    }

    /** What of an app's texts answers this one. */
    public Highlights highlights() {
        return new Highlights(terms);
    }
}
