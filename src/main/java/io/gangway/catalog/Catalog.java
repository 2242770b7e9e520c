package io.gangway.catalog;

import io.gangway.catalog.FacetValue.InStream;
import io.gangway.catalog.query.Completer;
import io.gangway.catalog.query.Completion;
import io.gangway.catalog.query.Condition;
import io.gangway.catalog.query.Correction;
import io.gangway.catalog.query.QueryText;
import io.gangway.catalog.query.Scope;
import io.gangway.catalog.query.Term;
import io.gangway.catalog.query.Trait;
import io.gangway.qlik.engine.StreamRef;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The apps of one user at one moment, ready to be searched, narrowed down and sorted. Immutable to its callers and
 * thread-safe. What is worked out of the apps is shared by all who have the same ones: {@link AppIndex}.
 */
public final class Catalog {

    private final List<App> apps;
    private final AppIndex index;
    private final Instant takenAt;

    Catalog(AppIndex index, Instant takenAt) {
        this.apps = index.apps();
        this.index = index;
        this.takenAt = takenAt;
    }

    public int size() {
        return apps.size();
    }

    /** When Qlik gave this list. */
    public Instant takenAt() {
        return takenAt;
    }

    /** In Qlik's order. */
    public List<App> apps() {
        return apps;
    }

    public Selection select(AppQuery query, Reader reader) {
        List<Term> terms = read(query.text()).terms();
        WordRanking ranking = new WordRanking(index.texts(), query.sort().isEmpty() ? words(terms) : List.of());
        Tally tally = new Tally(index.facets().facets(reader, index.ids()), query.filters());
        tally.count(apps.size(), matching(reader).all(terms), ranking::rank);
        int[] order = index.orders().byName(tally.found(), reader.locale());
        index.orders().sort(order, known(query.sort()), reader.locale());
        if (query.sort().isEmpty() && asksForRecent(query, terms)) {
            Orders.putFirst(
                    reader.recent().stream()
                            .flatMapToInt(id -> index.ids().find(id).stream())
                            .toArray(),
                    order);
        }
        ranking.sort(order);
        if (query.favouritesFirst()) {
            Orders.putFirst(index.ids().find(reader.favourites()), order);
        }
        return new Selection(apps, order, tally.counts());
    }

    /** The uppermost apps of a selection, for who has no use for its counts: of all apps by name these are there at once. */
    public List<App> first(int limit, AppQuery query, Reader reader) {
        return query.equals(AppQuery.ALL)
                ? index.orders()
                        .firstByName(limit, reader.locale())
                        .mapToObj(apps::get)
                        .toList()
                : select(query, reader).page(0, limit).toList();
    }

    /** An address may name any property; what no app has orders nothing. */
    private List<AppQuery.Sort> known(List<AppQuery.Sort> sort) {
        return sort.stream()
                .filter(order -> switch (order.column()) {
                    case ListColumn ignored -> true;
                    case Label label -> labels().contains(label);
                })
                .toList();
    }

    /** What a typed text says to this list. */
    public QueryText read(String text) {
        return QueryText.read(text, index.vocabulary());
    }

    /**
     * How a typed text may go on.
     *
     * @param limit the most suggestions wanted
     */
    public Completion complete(String text, int caret, int limit) {
        return new Completer(index.vocabulary()).complete(text, caret, limit);
    }

    /**
     * The same search without an error in typing. For searches that find nothing; the first of a list takes some times as long as
     * a search.
     *
     * @return empty if no word one edit away finds more
     */
    public Optional<Correction> didYouMean(AppQuery query, Reader reader) {
        QueryText typed = read(query.text());
        return new SpellingAid(index, matching(reader))
                .correct(typed)
                .filter(better -> select(query.withText(better.text()), reader).size() > 0);
    }

    public Optional<App> find(String id) {
        return index.ids().find(id).stream().mapToObj(apps::get).findFirst();
    }

    /** The apps of the same name as the search sees it, the app itself included. */
    public List<App> namesakes(App app) {
        String name = SearchText.name(app.searchText());
        return apps.stream()
                .filter(other -> SearchText.name(other.searchText()).equals(name))
                .toList();
    }

    /** What Qlik's repository told of any app; none where it tells this user nothing. */
    public List<Label> labels() {
        return index.facets().labels();
    }

    /** What can be chosen of a facet, in the order to offer it, also what would bring nothing. */
    public List<FacetValue> values(Facet facet, Locale locale) {
        return index.facets().values(facet, locale);
    }

    /** Each once, in the order of the apps. */
    public List<StreamRef> streams() {
        return index.facets().streams().all();
    }

    /** Empty for {@link InStream#PERSONAL}, and for one that this list does not know. */
    public Optional<StreamRef> stream(InStream value) {
        return index.facets().streams().find(value);
    }

    public Changes changesSince(Catalog earlier) {
        return Changes.between(earlier.apps, apps);
    }

    /** Works out beforehand what the first {@link #select} of a reader of this language would have to. */
    public void prepare(Locale locale) {
        index.orders().prepare(locale);
    }

    private Matching matching(Reader reader) {
        return new Matching(index, reader);
    }

    private static boolean asksForRecent(AppQuery query, List<Term> terms) {
        return query.filters().contains(FacetValue.Own.RECENT)
                || terms.stream()
                        .anyMatch(term -> !term.negated() && term.condition().equals(new Condition.Is(Trait.RECENT)));
    }

    /** The words that decide how well an app matches. */
    private static List<String> words(List<Term> terms) {
        return terms.stream()
                .filter(term -> !term.negated())
                .flatMap(term -> term.condition() instanceof Condition.Words(Scope scope, String word)
                                && (scope == Scope.ANYWHERE || scope == Scope.NAME)
                        ? Stream.of(word)
                        : Stream.empty())
                .toList();
    }
}
