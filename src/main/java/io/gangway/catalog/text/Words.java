package io.gangway.catalog.text;

/** Where words begin and end: a word is made of letters and digits. */
public final class Words {

    private Words() {}

    public static boolean startsAt(String text, int index) {
        return index == 0 || !Character.isLetterOrDigit(text.codePointBefore(index));
    }

    /** The word that starts here, or somewhat more than {@code enough} of it. */
    public static Span from(String text, int start, int enough) {
        int end = start;
        while (end - start <= enough && end < text.length() && Character.isLetterOrDigit(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return new Span(start, end);
    }
}
