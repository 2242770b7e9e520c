package io.gangway.catalog.query;

import io.gangway.catalog.query.Token.Quoting;
import io.gangway.catalog.text.Folding;
import io.gangway.catalog.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts the typed text into tokens. Takes any text: what does not look like an operator is a word. Quotes, colons and minus
 * signs count as phones and keyboards of other languages write them, too.
 */
final class Tokens {

    /** Marks that end what one of them has begun: phones and languages mix them. */
    private static final List<String> QUOTES = List.of("\"“”„‟＂", "«»", "‹›", "「」｢｣", "『』");

    private static final String COLONS = ":：";
    private static final String MINUSES = "-－";

    /** One letter is a drive, not an operator. */
    private static final Pattern OPERATOR = Pattern.compile("[a-z]{2,}");

    private final String text;
    private final Collection<Operator> known;
    private int at;

    private Tokens(String text, Collection<Operator> known) {
        this.text = text;
        this.known = known;
    }

    /** @param known operators besides those of any list */
    static List<Token> of(String text, Collection<Operator> known) {
        Tokens reader = new Tokens(text, known);
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
            needsQuotes |= !marks(character).isEmpty()
                    || Character.isWhitespace(character)
                    || Character.isSpaceChar(character);
            quoted.append(
                    is(character, QUOTES.getFirst()) ? String.valueOf(character).repeat(2) : character);
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
        if (isQuote(at)) {
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
        while (colon < text.length() && !isSpace(colon) && !isQuote(colon) && !isAt(colon, COLONS)) {
            colon++;
        }
        if (!isAt(colon, COLONS) || isAt(colon + 1, COLONS) || text.startsWith("//", colon + 1)) {
            return "";
        }
        String name = text.substring(at, colon);
        boolean isKnown = isKnown(name);
        if (!isKnown && !OPERATOR.matcher(Folding.fold(name)).matches()) {
            return "";
        }
        boolean hasValue = colon + 1 < text.length() && !isSpace(colon + 1);
        if (!hasValue && !isKnown) {
            return ""; // "Sales: west" is pasted more often than an operator is made up.
        }
        at = colon + 1;
        return name;
    }

    private boolean isKnown(String name) {
        return Operator.of(name, known).isPresent()
                || Operator.of(name, List.of(Operator.Known.values())).isPresent();
    }

    /** Two quotes in a row are one that belongs to the value. */
    private Quoting quotedValue(StringBuilder value) {
        String marks = marks(text.charAt(at++));
        while (at < text.length()) {
            char character = text.charAt(at++);
            if (!is(character, marks)) {
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

    private boolean isQuote(int index) {
        return index < text.length() && !marks(text.charAt(index)).isEmpty();
    }

    /** Those that this one is of; none for any other character. */
    private static String marks(char character) {
        return QUOTES.stream().filter(marks -> is(character, marks)).findFirst().orElse("");
    }

    /** Whether this is a minus sign with nothing behind it. */
    static boolean isLoneMinus(String value) {
        return value.length() == 1 && is(value.charAt(0), MINUSES);
    }

    private boolean isAt(int index, String characters) {
        return index < text.length() && is(text.charAt(index), characters);
    }

    private static boolean is(char character, String characters) {
        return characters.indexOf(character) >= 0;
    }
}
