package io.gangway.catalog;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The place of each app in the order of one column, equal values sharing a place. Comparing texts by the rules of a
 * language is slow; comparing places is not.
 */
final class Ranks {

    private final int[] ranks;
    /** Of the apps without a value, which come last in either direction. */
    private final int missing;

    private Ranks(int[] ranks, int missing) {
        this.ranks = ranks;
        this.missing = missing;
    }

    static Ranks of(List<App> apps, AppColumn column, Locale locale) {
        Collator collator = Collation.of(locale);
        int[] ranks = new int[apps.size()];
        Arrays.fill(ranks, Integer.MAX_VALUE);
        Keyed[] keyed = keyed(apps, column, collator);
        Arrays.sort(keyed, Comparator.comparing(Keyed::key));
        int rank = -1;
        for (int place = 0; place < keyed.length; place++) {
            boolean isNew = place == 0 || keyed[place].key().compareTo(keyed[place - 1].key()) != 0;
            rank += isNew ? 1 : 0;
            ranks[keyed[place].index()] = rank;
        }
        int missing = rank + 1;
        return new Ranks(
                Arrays.stream(ranks).map(each -> Math.min(each, missing)).toArray(), missing);
    }

    /** All apps in this order, equal ones as they are in the catalogue. */
    int[] inOrder() {
        int[] order = IntStream.range(0, ranks.length).toArray();
        sort(order, false);
        return order;
    }

    /** Sorts indexes of apps in place; equal ones keep their order. */
    void sort(int[] order, boolean descending) {
        int[] keys = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            int rank = ranks[order[place]];
            keys[place] = descending && rank != missing ? missing - 1 - rank : rank;
        }
        Places.sort(order, keys, missing);
    }

    private static Keyed[] keyed(List<App> apps, AppColumn column, Collator collator) {
        Keyed[] keyed = new Keyed[apps.size()];
        int count = 0;
        for (int index = 0; index < keyed.length; index++) {
            switch (column.of(apps.get(index))) {
                case AppColumn.Text(var text)
                when !text.isBlank() ->
                    keyed[count++] = new Keyed(new TextKey(collator.getCollationKey(text.strip())), index);
                case AppColumn.Time(var time)
                when time.isPresent() -> keyed[count++] = new Keyed(new TimeKey(Times.millis(time)), index);
                case AppColumn.Text ignored -> {}
                case AppColumn.Time ignored -> {}
            }
        }
        return Arrays.copyOf(keyed, count);
    }

    private record Keyed(Key key, int index) {}

    /** All keys of a column are of one kind. */
    private sealed interface Key extends Comparable<Key> {}

    private record TextKey(CollationKey collation) implements Key {
        @Override
        public int compareTo(Key other) {
            return other instanceof TextKey text ? collation.compareTo(text.collation) : 1;
        }
    }

    private record TimeKey(long millis) implements Key {
        @Override
        public int compareTo(Key other) {
            return other instanceof TimeKey time ? Long.compare(millis, time.millis) : -1;
        }
    }
}
