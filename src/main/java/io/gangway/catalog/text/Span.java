package io.gangway.catalog.text;

/**
 * A piece of a text.
 *
 * @param start index of its first UTF-16 unit
 * @param end index behind its last one
 */
public record Span(int start, int end) {

    public String in(String text) {
        return text.substring(start, end);
    }
}
