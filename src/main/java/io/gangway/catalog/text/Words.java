package io.gangway.catalog.text;

/** Where words begin and end: a word is made of letters and digits. */
public final class Words {

    private Words() {}

    public static boolean startsAt(String text, int index) {
        return index == 0 || !Character.isLetterOrDigit(text.codePointBefore(index));
    }

    /** The word around an index, or more than {@code enough} of it on either side. */
    public static Span around(String text, int index, int enough) {
        int start = index;
        while (index - start <= enough && !startsAt(text, start)) {
            start -= Character.charCount(text.codePointBefore(start));
        }
        int end = index;
        while (end - index <= enough && end < text.length() && Character.isLetterOrDigit(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return new Span(start, end);
    }
}
