package io.gangway.ui.list;

import io.gangway.catalog.query.Highlights;
import io.gangway.catalog.query.Scope;
import io.gangway.catalog.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with what matches the search marked, as data for a template: the first match apart, so that styles can keep it in
 * sight. The browser makes elements of it and never reads it as markup.
 *
 * @param before up to the first match; all of a text without one
 * @param match empty where nothing matches
 */
public record Marked(String before, String match, List<Piece> rest) {

    /** Shows a text in an isolate of its own direction; {@code TEXT} is the expression that holds it. */
    private static final String TEMPLATE = """
            ${TEXT?.match
              ? html`<bdi class="matched"><span>${TEXT.before}</span><mark>${TEXT.match}</mark><span>${TEXT.rest.map((piece) =>
                  piece.marked ? html`<mark>${piece.text}</mark>` : piece.text)}</span></bdi>`
              : html`<bdi>${TEXT?.before}</bdi>`}""";

    /** @param text an expression of the template that this one is part of */
    static String template(String text) {
        return TEMPLATE.replace("TEXT", text);
    }

    static Marked of(Highlights highlights, Scope shown, String text) {
        List<Span> matches = highlights.in(shown, text);
        if (matches.isEmpty()) {
            return new Marked(text, "", List.of());
        }
        Span first = matches.getFirst();
        List<Piece> rest = new ArrayList<>();
        int done = first.end();
        for (Span span : matches.subList(1, matches.size())) {
            rest.add(new Piece(text.substring(done, span.start()), false));
            rest.add(new Piece(span.in(text), true));
            done = span.end();
        }
        rest.add(new Piece(text.substring(done), false));
        return new Marked(text.substring(0, first.start()), first.in(text), rest);
    }

    /** Read by the templates. */
    public record Piece(String text, boolean marked) {}
}
