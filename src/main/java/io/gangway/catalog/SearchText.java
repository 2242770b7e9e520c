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
 * What is looked for never holds a line break and so never matches across two fields. Immutable.
 */
final class SearchText {

    private static final List<Scope> LINES =
            List.of(Scope.NAME, Scope.STREAM, Scope.OWNER, Scope.TAG, Scope.DESCRIPTION, Scope.ANYWHERE);

    /** Keeps the values of one field apart. Folding turns those of the texts into spaces. */
    private static final String BETWEEN_VALUES = "\t";

    private final String lines;

    private SearchText(String lines) {
        this.lines = lines;
    }

    static SearchText of(App app) {
        Extras extras = app.extras();
        String title = app.entry().title();
        return new SearchText(Stream.of(
                        Stream.of(app.name()),
                        app.stream().map(StreamRef::name).stream(),
                        Stream.of(extras.owner()),
                        extras.tags().stream(),
                        Stream.of(app.description()),
                        Stream.concat(
                                Stream.of(title).filter(text -> !text.equals(app.name())),
                                extras.properties().values().stream().flatMap(List::stream)))
                .map(texts -> texts.map(Folding::fold).collect(Collectors.joining(BETWEEN_VALUES)))
                .collect(Collectors.joining("\n")));
    }

    /** All of it, or one field. */
    String in(Scope scope) {
        if (scope == Scope.ANYWHERE) {
            return lines;
        }
        int start = start(scope);
        return lines.substring(start, lines.indexOf('\n', start));
    }

    String name() {
        return lines.substring(0, nameEnd());
    }

    boolean contains(String word) {
        return lines.contains(word);
    }

    boolean contains(Scope scope, String word) {
        int start = start(scope);
        int found = lines.indexOf(word, start);
        return found >= 0 && lines.indexOf('\n', start) >= found;
    }

    /** How well a word matches that occurs in this text. */
    Relevance relevance(String word) {
        int nameEnd = nameEnd();
        int found = lines.indexOf(word);
        if (found == 0) {
            return Relevance.NAME_BEGINS;
        }
        if (found < 0) {
            return Relevance.ELSEWHERE;
        }
        if (found < nameEnd) {
            return hasWordStart(word, found, nameEnd) ? Relevance.WORD_IN_NAME : Relevance.INSIDE_NAME;
        }
        return hasWordStart(word, found, lines.length()) ? Relevance.WORD_IN_TEXT : Relevance.ELSEWHERE;
    }

    private boolean hasWordStart(String word, int first, int end) {
        for (int found = first; found >= 0 && found < end; found = lines.indexOf(word, found + 1)) {
            if (Words.startsAt(lines, found)) {
                return true;
            }
        }
        return false;
    }

    private int start(Scope scope) {
        int start = 0;
        for (int line = LINES.indexOf(scope); line > 0; line--) {
            start = lines.indexOf('\n', start) + 1;
        }
        return start;
    }

    private int nameEnd() {
        return lines.indexOf('\n');
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
