package io.gangway.catalog.query;

import io.gangway.catalog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    /** @param vocabulary of the list that is searched */
    public static QueryText read(String text, Vocabulary vocabulary) {
        return new QueryReader(text, vocabulary).read();
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

    /** The text with other values in some of its terms. */
    public Correction corrected(Map<Term, String> values) {
        StringBuilder corrected = new StringBuilder();
        List<Span> changed = new ArrayList<>();
        int copied = 0;
        for (Term term : terms) {
            if (values.containsKey(term)) {
                corrected.append(text, copied, term.valueStart());
                int start = corrected.length();
                corrected.append(Tokens.quoted(values.getOrDefault(term, "")));
                changed.add(new Span(start, corrected.length()));
                copied = term.span().end();
            }
        }
        return new Correction(corrected.append(text, copied, text.length()).toString(), changed);
    }

    /** What of an app's texts answers this one. */
    public Highlights highlights() {
        return new Highlights(terms);
    }
}
