package io.gangway.catalog;

import java.util.Arrays;
import java.util.Map;

/**
 * How many apps each value of each facet would bring: they answer the text and what is chosen of the other facets. What is
 * chosen of the facet itself does not count, so that its other values can be chosen too. Immutable.
 */
public final class FacetCounts {

    /** Of no list. */
    public static final FacetCounts NONE = new FacetCounts(Map.of());

    private final Map<Facet, Counted> facets;

    FacetCounts(Map<Facet, Counted> facets) {
        this.facets = facets;
    }

    /** 0 for a value that the list does not know. */
    public int of(FacetValue value) {
        Counted facet = facets.get(value.facet());
        return facet == null
                ? 0
                : Arrays.stream(facet.buckets().covered(value))
                        .map(bucket -> facet.counts()[bucket])
                        .sum();
    }

    /** @param counts by bucket */
    record Counted(Buckets buckets, int[] counts) {}
}
