package io.gangway.catalog;

import io.gangway.catalog.query.Scope;
import io.gangway.catalog.text.Folding;
import io.gangway.catalog.text.Words;
import io.gangway.qlik.engine.StreamRef;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that is searched of an app as one folded text, a line for each field, since one look into one text is the quickest.
 * What is looked for never holds a line break and so never matches across two fields. A plain string and no object around
 * it, as going through a hundred thousand of them is mostly waiting for memory.
 */
final class SearchText {

    /** The last line is of what no operator asks for. */
    private static final List<Scope> LINES =
            List.of(Scope.NAME, Scope.STREAM, Scope.OWNER, Scope.TAG, Scope.DESCRIPTION, Scope.ANYWHERE);

    /** Keeps the values of one field apart. Folding turns those of the texts into spaces. */
    private static final String BETWEEN_VALUES = "\t";

    private SearchText() {}

    static String of(App app) {
        return LINES.stream()
                .map(line -> values(app, line).map(Folding::fold).collect(Collectors.joining(BETWEEN_VALUES)))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> values(App app, Scope line) {
        return switch (line) {
            case NAME -> Stream.of(app.name());
            case STREAM -> app.stream().map(StreamRef::name).stream();
            case OWNER -> Stream.of(app.extras().owner());
            case TAG -> app.extras().tags().stream();
            case DESCRIPTION -> Stream.of(app.description());
            case ID -> Stream.of(app.id());
            case ANYWHERE ->
                Stream.concat(
                        Stream.of(app.entry().title()).filter(title -> !title.equals(app.name())),
                        app.extras().properties().values().stream().flatMap(List::stream));
        };
    }

    static String name(String text) {
        return text.substring(0, text.indexOf('\n'));
    }

    /** All of a text, or one field. */
    static String field(String text, Scope scope) {
        if (scope == Scope.ANYWHERE) {
            return text;
        }
        int start = start(text, scope);
        return text.substring(start, text.indexOf('\n', start));
    }

    static boolean contains(String text, Scope scope, String word) {
        int start = start(text, scope);
        int found = text.indexOf(word, start);
        return found >= 0 && found < text.indexOf('\n', start);
    }

    /** How well a word matches that occurs in this text. */
    static Relevance relevance(String text, String word) {
        int found = text.indexOf(word);
        if (found == 0) {
            return Relevance.NAME_BEGINS;
        }
        int nameEnd = text.indexOf('\n');
        if (found < 0) {
            return Relevance.ELSEWHERE;
        } else if (found < nameEnd) {
            return beginsWord(text, word, found, nameEnd) ? Relevance.WORD_IN_NAME : Relevance.INSIDE_NAME;
        } else {
            return beginsWord(text, word, found, text.length()) ? Relevance.WORD_IN_TEXT : Relevance.ELSEWHERE;
        }
    }

    private static boolean beginsWord(String text, String word, int first, int end) {
        for (int found = first; found >= 0 && found < end; found = text.indexOf(word, found + 1)) {
            if (Words.startsAt(text, found)) {
                return true;
            }
        }
        return false;
    }

    private static int start(String text, Scope scope) {
        int start = 0;
        for (int line = LINES.indexOf(scope); line > 0; line--) {
            start = text.indexOf('\n', start) + 1;
        }
        return start;
    }

    /** The best first. */
    enum Relevance {
        NAME_BEGINS,
        WORD_IN_NAME,
        INSIDE_NAME,
        WORD_IN_TEXT,
        ELSEWHERE
    }
}
