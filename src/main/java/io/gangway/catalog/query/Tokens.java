package io.gangway.catalog.query;

import io.gangway.catalog.query.Token.Quoting;
import io.gangway.catalog.text.Folding;
import io.gangway.catalog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts the typed text into tokens. Takes any text: what does not look like an operator is a word. Quotes, colons and minus
 * signs count as phones and Japanese keyboards write them, too.
 */
final class Tokens {

    private static final String QUOTES = "\"“”„‟＂";
    private static final String COLONS = ":：";
    private static final String MINUSES = "-－";

    /** One letter is a drive, not an operator. */
    private static final Pattern OPERATOR = Pattern.compile("[a-z]{2,}");

    private final String text;
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        Tokens reader = new Tokens(text);
        List<Token> tokens = new ArrayList<>();
        for (reader.skipSpace(); reader.at < text.length(); reader.skipSpace()) {
            tokens.add(reader.next());
        }
        return tokens;
    }

    /** A value as it is to be typed. */
    static String quoted(String value) {
        StringBuilder quoted = new StringBuilder();
        boolean needsQuotes = value.isEmpty();
        for (char character : value.toCharArray()) {
            boolean isQuote = is(character, QUOTES);
            needsQuotes |= isQuote || Character.isWhitespace(character) || Character.isSpaceChar(character);
            quoted.append(isQuote ? String.valueOf(character).repeat(2) : character);
        }
        return needsQuotes ? "\"" + quoted + "\"" : value;
    }

    private Token next() {
        int start = at;
        boolean negated = isAt(at, MINUSES) && at + 1 < text.length() && !isSpace(at + 1);
        at += negated ? 1 : 0;
        String operator = operator();
        int valueStart = at;
        Quoting quoting = Quoting.NONE;
        StringBuilder value = new StringBuilder();
        if (isAt(at, QUOTES)) {
            quoting = quotedValue(value);
        } else {
            while (at < text.length() && !isSpace(at)) {
                value.append(text.charAt(at++));
            }
        }
        return new Token(new Span(start, at), negated, operator, valueStart, value.toString(), quoting);
    }

    /** Moves behind the colon of an operator; stays where there is none. */
    private String operator() {
        int colon = at;
        while (colon < text.length() && !isSpace(colon) && !isAt(colon, QUOTES) && !isAt(colon, COLONS)) {
            colon++;
        }
        if (!isAt(colon, COLONS) || isAt(colon + 1, COLONS) || text.startsWith("//", colon + 1)) {
            return "";
        }
        String name = text.substring(at, colon);
        if (!OPERATOR.matcher(Folding.fold(name)).matches()) {
            return "";
        }
        boolean hasValue = colon + 1 < text.length() && !isSpace(colon + 1);
        if (!hasValue && Operator.of(name).isEmpty()) {
            return ""; // "Sales: west" is pasted more often than an operator is made up.
        }
        at = colon + 1;
        return name;
    }

    /** Two quotes in a row are one that belongs to the value. */
    private Quoting quotedValue(StringBuilder value) {
        at++;
        while (at < text.length()) {
            char character = text.charAt(at++);
            if (!is(character, QUOTES)) {
                value.append(character);
            } else if (at < text.length() && text.charAt(at) == character) {
                value.append(character);
                at++;
            } else {
                return Quoting.CLOSED;
            }
        }
        return Quoting.OPEN;
    }

    private void skipSpace() {
        while (at < text.length() && isSpace(at)) {
            at++;
        }
    }

    private boolean isSpace(int index) {
        return Character.isWhitespace(text.charAt(index)) || Character.isSpaceChar(text.charAt(index));
    }

    private boolean isAt(int index, String characters) {
        return index < text.length() && is(text.charAt(index), characters);
    }

    private static boolean is(char character, String characters) {
        return characters.indexOf(character) >= 0;
    }
}
