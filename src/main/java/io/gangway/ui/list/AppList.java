package io.gangway.ui.list;

import io.gangway.catalog.App;
import io.gangway.catalog.AppPool;
import io.gangway.catalog.AppQuery;
import io.gangway.catalog.Catalog;
import io.gangway.catalog.FacetCounts;
import io.gangway.catalog.FacetValue;
import io.gangway.catalog.Filters;
import io.gangway.catalog.Reader;
import io.gangway.catalog.Selection;
import io.gangway.catalog.query.Correction;
import io.gangway.catalog.query.Highlights;
import io.gangway.catalog.query.QueryText;
import io.gangway.ui.memory.Memory;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What one tab shows of its apps: the catalogue, what is asked of it, and the answer. Everything on the page follows it, so
 * that each change is worked out once. For the UI's thread.
 */
final class AppList {

    private final InstantSource clock;
    private final Duration staleAfter;
    private final Consumer<AppQuery> whenAsked;
    private final Consumer<Memory> whenRemembered;
    private final List<Runnable> followers = new ArrayList<>();

    private Locale locale = Locale.ENGLISH;
    private ZoneId zone = ZoneId.systemDefault();
    private Catalog catalog = AppPool.EMPTY;
    private AppQuery query = AppQuery.ALL;
    private Memory memory = Memory.NONE;
    private Reader reader;
    private QueryText typed;
    private Highlights highlights;
    private Selection selection;

    /**
     * @param staleAfter how long after its last reload an app is out of date
     * @param whenAsked is given the query whenever the user changes it
     * @param whenRemembered is given what the browser is to remember
     */
    AppList(InstantSource clock, Duration staleAfter, Consumer<AppQuery> whenAsked, Consumer<Memory> whenRemembered) {
        this.clock = clock;
        this.staleAfter = staleAfter;
        this.whenAsked = whenAsked;
        this.whenRemembered = whenRemembered;
        this.reader = newReader();
        this.typed = catalog.read("");
        this.highlights = typed.highlights();
        this.selection = catalog.select(query, reader);
    }

    /** Runs after each change. */
    void follow(Runnable follower) {
        followers.add(follower);
    }

    void read(Locale newLocale, ZoneId newZone) {
        locale = newLocale;
        zone = newZone;
        work();
    }

    void show(Catalog newCatalog) {
        catalog = newCatalog;
        work();
    }

    /** The address asks for it. */
    void apply(AppQuery wanted) {
        query = wanted;
        work();
    }

    /** The user asks for it. */
    void ask(AppQuery wanted) {
        if (!wanted.equals(query)) {
            boolean isNewOrder = !wanted.sort().equals(query.sort());
            apply(wanted);
            whenAsked.accept(query);
            if (isNewOrder) {
                memory = memory.withSort(SortText.write(wanted.sort()));
                whenRemembered.accept(memory);
            }
        }
    }

    void search(String text) {
        ask(query.withText(text));
    }

    void toggle(FacetValue value) {
        ask(query.withFilters(query.filters().toggled(value)));
    }

    void clear() {
        ask(query.withText("").withFilters(Filters.NONE));
    }

    /** What the browser remembers has come. The order it remembers gives way to that of an address, and to a search. */
    void recall(Memory remembered) {
        take(remembered);
        ask(inOrderOf(memory, query));
    }

    static AppQuery inOrderOf(Memory memory, AppQuery query) {
        return query.sort().isEmpty() && query.text().isBlank() ? query.withSort(SortText.read(memory.sort())) : query;
    }

    void remember(Memory newMemory) {
        take(newMemory);
        whenRemembered.accept(newMemory);
    }

    private void take(Memory newMemory) {
        memory = newMemory;
        query = query.withFavouritesFirst(memory.favouritesFirst());
        work();
    }

    void toggleFavourite(App app) {
        if (!app.id().isEmpty()) {
            remember(memory.toggleFavourite(app.id()));
        }
    }

    /** Known for the next look at the list; the order under the reader's hand stays as it is. */
    void opened(App app) {
        memory = memory.opened(app.id());
        whenRemembered.accept(memory);
    }

    Catalog catalog() {
        return catalog;
    }

    AppQuery query() {
        return query;
    }

    QueryText typed() {
        return typed;
    }

    Highlights highlights() {
        return highlights;
    }

    Selection selection() {
        return selection;
    }

    Memory memory() {
        return memory;
    }

    Locale locale() {
        return locale;
    }

    Reader reader() {
        return reader;
    }

    boolean isFavourite(App app) {
        return memory.isFavourite(app.id());
    }

    boolean isStale(App app) {
        return reader.findsStale(app);
    }

    boolean isNarrowed() {
        return !query.text().isBlank() || !query.filters().isEmpty();
    }

    /** The same search without an error in typing, where it found nothing. */
    Optional<Correction> didYouMean() {
        return selection.size() == 0 && !query.text().isBlank() ? catalog.didYouMean(query, reader) : Optional.empty();
    }

    /** What each value of each facet has in the whole catalogue. */
    FacetCounts allCounts() {
        return catalog.select(AppQuery.ALL, reader).facets();
    }

    private void work() {
        reader = newReader();
        typed = catalog.read(query.text());
        highlights = typed.highlights();
        selection = catalog.select(query, reader);
        List.copyOf(followers).forEach(Runnable::run);
    }

    private Reader newReader() {
        return reader(locale, ZonedDateTime.ofInstant(clock.instant(), zone), memory)
                .withStaleAfter(staleAfter);
    }

    static Reader reader(Locale locale, ZonedDateTime now, Memory memory) {
        return Reader.of(locale, now)
                .withFavourites(Set.copyOf(memory.favourites()))
                .withRecent(memory.recent());
    }
}
