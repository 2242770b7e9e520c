package io.gangway.catalog;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The place of each app in the order of one column, equal values sharing a place. Comparing texts by the rules of a
 * language is slow; comparing places is not.
 */
final class Ranks {

    /** Apps without a value come last in either direction. */
    private static final int MISSING = Integer.MAX_VALUE;

    private final int[] ranks;
    private final int highest;

    private Ranks(int[] ranks, int highest) {
        this.ranks = ranks;
        this.highest = highest;
    }

    static Ranks of(List<App> apps, AppColumn column, Locale locale) {
        Collator collator = Collation.of(locale);
        int[] ranks = new int[apps.size()];
        Arrays.fill(ranks, MISSING);
        Keyed[] keyed = keyed(apps, column, collator);
        Arrays.sort(keyed, Comparator.comparing(Keyed::key));
        int rank = -1;
        for (int place = 0; place < keyed.length; place++) {
            boolean isNew = place == 0 || keyed[place].key().compareTo(keyed[place - 1].key()) != 0;
            rank += isNew ? 1 : 0;
            ranks[keyed[place].index()] = rank;
        }
        return new Ranks(ranks, rank);
    }

    /** Sorts indexes of apps in place; equal ones keep their order. */
    void sort(int[] order, boolean descending) {
        long[] sortable = new long[order.length];
        for (int place = 0; place < order.length; place++) {
            sortable[place] = (long) rank(order[place], descending) << Integer.SIZE | place;
        }
        Arrays.sort(sortable);
        int[] before = order.clone();
        for (int place = 0; place < order.length; place++) {
            order[place] = before[(int) sortable[place]];
        }
    }

    private int rank(int index, boolean descending) {
        int rank = ranks[index];
        return descending && rank != MISSING ? highest - rank : rank;
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
                when time.isPresent() ->
                    keyed[count++] = new Keyed(new TimeKey(time.get().toEpochMilli()), index);
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
