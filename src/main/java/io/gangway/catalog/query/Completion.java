package io.gangway.catalog.query;

import io.gangway.catalog.text.Span;
import java.util.List;

/**
 * How the text may go on at the caret.
 *
 * @param replaced the piece of the text that a suggestion takes the place of
 * @param suggestions the best first; empty where nothing is known
 */
public record Completion(String text, Span replaced, List<Suggestion> suggestions) {

    public Completion {
        suggestions = List.copyOf(suggestions);
    }

    /** The text with one of the suggestions in it. */
    public Edit accept(Suggestion suggestion) {
        String before = text.substring(0, replaced.start()) + suggestion.inserted();
        return new Edit(before + text.substring(replaced.end()), before.length());
    }

    /**
     * A text after a change.
     *
     * @param caret where to go on typing
     */
    public record Edit(String text, int caret) {}
}
