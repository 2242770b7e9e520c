package io.gangway.catalog;

import io.gangway.catalog.AppQuery.Sort;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The orders of a catalogue's apps, each worked out on first use: four bytes an app, column and language. Thread-safe. */
final class Orders {

    private final List<App> apps;
    private final Map<RanksKey, Ranks> ranks = new ConcurrentHashMap<>();
    private final Map<Locale, int[]> byName = new ConcurrentHashMap<>();

    Orders(List<App> apps) {
        this.apps = apps;
    }

    void prepare(Locale locale) {
        namesInOrder(locale);
    }

    /** @param found which apps to order */
    int[] byName(BitSet found, Locale locale) {
        int[] order = new int[found.cardinality()];
        int count = 0;
        for (int app : namesInOrder(locale)) {
            if (found.get(app)) {
                order[count++] = app;
            }
        }
        return order;
    }

    IntStream firstByName(int limit, Locale locale) {
        return Arrays.stream(namesInOrder(locale)).limit(limit);
    }

    /** @param order sorted in place; equal apps keep their order */
    void sort(int[] order, List<Sort> columns, Locale locale) {
        // From the least to the most important.
        for (Sort sort : columns.reversed()) {
            ranks(sort.column(), locale).sort(order, sort.descending());
        }
    }

    static void putFirst(BitSet first, int[] order) {
        int[] keys = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            keys[place] = first.get(order[place]) ? 0 : 1;
        }
        Places.sort(order, keys, 1);
    }

    /** @param first indexes of apps; the others come behind them and keep their order */
    static void putFirst(int[] first, int[] order) {
        Map<Integer, Integer> places = HashMap.newHashMap(first.length);
        for (int place = 0; place < first.length; place++) {
            places.putIfAbsent(first[place], place);
        }
        int[] keys = Arrays.stream(order)
                .map(app -> places.getOrDefault(app, first.length))
                .toArray();
        Places.sort(order, keys, first.length);
    }

    private int[] namesInOrder(Locale locale) {
        return byName.computeIfAbsent(
                Collation.language(locale), key -> ranks(ListColumn.NAME, key).inOrder());
    }

    private Ranks ranks(AppColumn column, Locale locale) {
        return ranks.computeIfAbsent(
                new RanksKey(column, Collation.language(locale)), key -> Ranks.of(apps, column, locale));
    }

    private record RanksKey(AppColumn column, Locale locale) {}
}
