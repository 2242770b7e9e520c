package io.gangway.catalog.query;

import io.gangway.catalog.text.Span;
import java.util.List;

/**
 * A search as it was probably meant.
 *
 * @param text all of it
 * @param changed the pieces of the text that are different now
 */
public record Correction(String text, List<Span> changed) {

    public Correction {
        changed = List.copyOf(changed);
    }
}
