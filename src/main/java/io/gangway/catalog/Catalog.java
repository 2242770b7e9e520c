package io.gangway.catalog;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The apps of one user at one moment, ready to be searched and sorted. Immutable to its callers and thread-safe; orders are
 * worked out once per column and language.
 */
public final class Catalog {

    private final List<App> apps;
    private final Instant takenAt;
    private final Map<RanksKey, Ranks> ranks = new ConcurrentHashMap<>();

    Catalog(List<App> apps, Instant takenAt) {
        this.apps = apps;
        this.takenAt = takenAt;
    }

    public int size() {
        return apps.size();
    }

    /** When Qlik gave this list. */
    public Instant takenAt() {
        return takenAt;
    }

    /** The app of this id. */
    public Optional<App> find(String id) {
        return apps.stream().filter(app -> app.id().equals(id)).findFirst();
    }

    /** @param locale the reader's language, which decides the order of texts */
    public Selection select(AppQuery query, Locale locale) {
        int[] order = matching(query.words());
        // From the least to the most important: each step keeps the order of equals, which is that of their names.
        ranks(AppColumn.NAME, locale).sort(order, false);
        for (AppQuery.Sort sort : query.sort().reversed()) {
            ranks(sort.column(), locale).sort(order, sort.descending());
        }
        return new Selection(apps, order);
    }

    private int[] matching(List<String> words) {
        int[] found = new int[apps.size()];
        int count = 0;
        for (int index = 0; index < found.length; index++) {
            if (containsAll(apps.get(index).searchText(), words)) {
                found[count++] = index;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static boolean containsAll(String text, List<String> words) {
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private Ranks ranks(AppColumn column, Locale locale) {
        return ranks.computeIfAbsent(new RanksKey(column, locale), key -> Ranks.of(apps, column, locale));
    }

    private record RanksKey(AppColumn column, Locale locale) {}
}
