package io.gangway.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The apps that answer a query, in its order: an array of indexes into the catalogue, no copies. Immutable. */
public final class Selection {

    private final List<App> apps;
    private final int[] order;
    private final FacetCounts facets;

    Selection(List<App> apps, int[] order, FacetCounts facets) {
        this.apps = apps;
        this.order = order;
        this.facets = facets;
    }

    public int size() {
        return order.length;
    }

    /** The apps from {@code offset} on, at most {@code limit} of them. */
    public Stream<App> page(int offset, int limit) {
        int from = Math.min(offset, order.length);
        int to = (int) Math.min((long) from + limit, order.length);
        return Arrays.stream(order, from, to).mapToObj(apps::get);
    }

    /** Whether these are the very same apps in the same order. */
    public boolean isSameAs(Selection other) {
        return size() == other.size()
                && IntStream.range(0, size())
                        .allMatch(place -> apps.get(order[place]) == other.apps.get(other.order[place]));
    }

    /** What each value of each facet would bring. */
    public FacetCounts facets() {
        return facets;
    }
}
