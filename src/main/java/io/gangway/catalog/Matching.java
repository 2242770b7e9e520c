package io.gangway.catalog;

import io.gangway.catalog.query.Bounds;
import io.gangway.catalog.query.Condition;
import io.gangway.catalog.query.Moment;
import io.gangway.catalog.query.Scope;
import io.gangway.catalog.query.Term;
import io.gangway.catalog.query.TimeRange;
import io.gangway.catalog.query.Trait;
import io.gangway.catalog.text.Folding;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** Makes tests of terms; a test is given the index of an app. */
final class Matching {

    /** The first block of a GUID. Shorter, any word of the letters a to f would find apps by chance. */
    private static final int SHORTEST_ID = 8;

    private static final int HEXADECIMAL = 16;

    private final List<App> apps;
    private final String[] texts;
    private final LetterPairs pairs;
    private final FacetIndex facets;
    private final Ids ids;
    private final Reader reader;

    Matching(AppIndex index, Reader reader) {
        apps = index.apps();
        texts = index.texts();
        pairs = index.pairs();
        facets = index.facets();
        ids = index.ids();
        this.reader = reader;
    }

    /** Whether an app fulfils all terms. */
    IntPredicate all(List<Term> terms) {
        // Looking into texts is the costly part, so it comes last.
        IntPredicate[] tests = Stream.concat(
                        Stream.of(pairs.mayHold(wordsInTexts(terms))),
                        terms.stream()
                                .sorted(Comparator.comparing(term -> term.condition() instanceof Condition.Words))
                                .map(this::one))
                .toArray(IntPredicate[]::new);
        return app -> {
            for (IntPredicate test : tests) {
                if (!test.test(app)) {
                    return false;
                }
            }
            return true;
        };
    }

    private IntPredicate one(Term term) {
        IntPredicate test =
                switch (term.condition()) {
                    case Condition.Words(Scope scope, String word) -> words(scope, word);
                    case Condition.Has(var property, String word) -> facets.having(property, word);
                    case Condition.Is(Trait trait) -> trait(trait);
                    case Condition.When(Moment moment, TimeRange range) -> time(moment, range.bounds(reader.now()));
                };
        return term.negated() ? test.negate() : test;
    }

    private IntPredicate words(Scope scope, String word) {
        return switch (scope) {
            case ANYWHERE ->
                mayBeginId(word)
                        ? app -> texts[app].contains(word) || idBegins(app, word)
                        : app -> texts[app].contains(word);
            case ID -> app -> Folding.fold(apps.get(app).id()).contains(word);
            case NAME, DESCRIPTION, STREAM, OWNER, TAG -> app -> SearchText.contains(texts[app], scope, word);
        };
    }

    /** Those that an app can only have in its text. */
    private static List<String> wordsInTexts(List<Term> terms) {
        return terms.stream()
                .filter(term -> !term.negated())
                .flatMap(term -> term.condition() instanceof Condition.Words(Scope scope, String word)
                                && scope != Scope.ID
                                && (scope != Scope.ANYWHERE || !mayBeginId(word))
                        ? Stream.of(word)
                        : Stream.empty())
                .toList();
    }

    private static boolean mayBeginId(String word) {
        return word.length() >= SHORTEST_ID
                && word.chars().allMatch(letter -> letter == '-' || Character.digit(letter, HEXADECIMAL) >= 0);
    }

    private boolean idBegins(int app, String word) {
        return apps.get(app).id().regionMatches(true, 0, word, 0, word.length());
    }

    private IntPredicate trait(Trait trait) {
        return switch (trait) {
            case PUBLISHED -> flag(Flag.PUBLISHED);
            case PERSONAL -> flag(Flag.PUBLISHED).negate();
            case DUPLICATE -> flag(Flag.DUPLICATE);
            case SECTION_ACCESS -> flag(Flag.SECTION_ACCESS);
            case DIRECT_QUERY -> flag(Flag.DIRECT_QUERY);
            case STALE -> time(Moment.RELOAD, reader.staleBounds());
            case FAVOURITE -> in(ids.find(reader.favourites()));
            case RECENT -> in(ids.find(reader.recent()));
        };
    }

    private IntPredicate flag(Flag flag) {
        return app -> facets.flags().has(app, flag);
    }

    private IntPredicate time(Moment moment, Bounds bounds) {
        long[] times = facets.times(moment);
        return app -> bounds.contain(times[app]);
    }

    private static IntPredicate in(BitSet set) {
        return set::get;
    }
}
