package io.gangway.ui.list;

import io.gangway.catalog.App;
import java.util.regex.Pattern;

/** What an app without a picture is drawn with. */
final class Placeholder {

    /** Anything else that Qlik might send as a colour does not reach a style. */
    private static final Pattern COLOR = Pattern.compile("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");

    private Placeholder() {}

    /** The app's own colour as CSS; without one, a calm one that stays the same for its name. */
    static String color(App app) {
        String own = app.entry().dynamicColor().strip();
        return COLOR.matcher(own).matches()
                ? own
                : "hsl(%d 35%% 45%%)".formatted(Math.floorMod(app.name().hashCode(), 360));
    }

    /** One or two characters for a name. */
    static String initials(App app) {
        StringBuilder initials = new StringBuilder();
        app.name()
                .codePoints()
                .filter(new Beginnings()::isOne)
                .limit(2)
                .forEach(character -> initials.appendCodePoint(Character.toUpperCase(character)));
        return initials.toString();
    }

    /** Tells first letters of words from the rest, in the order of the text. */
    private static final class Beginnings {

        private boolean inWord;

        boolean isOne(int character) {
            boolean isLetter = Character.isLetterOrDigit(character);
            boolean begins = isLetter && !inWord;
            inWord = isLetter;
            return begins;
        }
    }
}
