package io.gangway.ui.list;

import io.gangway.catalog.query.Highlights;
import io.gangway.catalog.query.Scope;
import io.gangway.catalog.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with what matches the search marked, as data for a template: pieces one after the other. The browser makes elements
 * of them and never reads them as markup.
 */
final class Marked {

    /** Shows pieces in an isolate of their own direction; {@code PIECES} is the expression that holds them. */
    private static final String TEMPLATE =
            "<bdi class=\"${PIECES?.length > 1 ? 'matched' : ''}\">${PIECES?.map(piece => piece.marked"
                    + " ? html`<mark>${piece.text}</mark>` : html`<span>${piece.text}</span>`)}</bdi>";

    private Marked() {}

    /** @param pieces an expression of the template that this one is part of */
    static String template(String pieces) {
        return TEMPLATE.replace("PIECES", pieces);
    }

    static List<Piece> pieces(Highlights highlights, Scope shown, String text) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (Span span : highlights.in(shown, text)) {
            add(pieces, text.substring(done, span.start()), false);
            add(pieces, span.in(text), true);
            done = span.end();
        }
        add(pieces, text.substring(done), false);
        return pieces;
    }

    /** Read by the templates. */
    public record Piece(String text, boolean marked) {}

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
