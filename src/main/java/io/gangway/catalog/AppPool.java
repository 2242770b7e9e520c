package io.gangway.catalog;

import com.github.benmanes.caffeine.cache.Interner;
import io.gangway.qlik.engine.DocList;
import io.gangway.qlik.engine.DocListEntry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes catalogues that share what is the same: of equal apps in all users' lists one object exists, of equal lists one index,
 * and only as long as a catalogue holds it. Thread-safe, one for the node.
 */
public final class AppPool {

    /** A list without apps. */
    public static final Catalog EMPTY = new Catalog(new AppIndex(List.of()), Instant.EPOCH);

    private final Interner<App> apps = Interner.newWeakInterner();
    private final Interner<AppIndex> indexes = Interner.newWeakInterner();

    /** The catalogue of a document list. An app that Qlik lists twice, by id or whole entry, appears once. */
    public Catalog catalog(DocList list, Instant takenAt) {
        Map<Object, App> distinct =
                LinkedHashMap.newLinkedHashMap(list.entries().size());
        for (DocListEntry entry : list.entries()) {
            App app = new App(entry, Extras.NONE);
            distinct.computeIfAbsent(app.identity(), ignored -> apps.intern(app));
        }
        return catalog(List.copyOf(distinct.values()), takenAt);
    }

    /** The same list with what is known beside it, by app id. */
    public Catalog enriched(Catalog catalog, Map<String, Extras> extras) {
        return catalog(
                catalog.apps().stream()
                        .map(app -> apps.intern(new App(app.entry(), extras.getOrDefault(app.id(), Extras.NONE))))
                        .toList(),
                catalog.takenAt());
    }

    private Catalog catalog(List<App> list, Instant takenAt) {
        return new Catalog(indexes.intern(new AppIndex(list)), takenAt);
    }
}
