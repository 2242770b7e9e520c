package io.gangway.catalog;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Goes through all apps once, finds those that answer, and counts for each facet what it would bring. An app that fails only
 * one facet counts for that facet.
 *
 * @param found indexes of apps
 * @param counts by facet and bucket
 */
record Tally(BitSet found, int[][] counts) {

    /** @param text whether the app at an index answers what was typed */
    static Tally of(int apps, IntPredicate text, List<Buckets> facets, Filters filters) {
        Buckets[] buckets = facets.toArray(Buckets[]::new);
        boolean[][] chosen = new boolean[buckets.length][];
        int[][] counts = new int[buckets.length][];
        for (Facet facet : Facet.values()) {
            chosen[facet.ordinal()] = chosen(buckets[facet.ordinal()], facet, filters);
            counts[facet.ordinal()] = new int[buckets[facet.ordinal()].size()];
        }
        Tally tally = new Tally(new BitSet(apps), counts);
        int[] place = new int[buckets.length];
        for (int app = 0; app < apps; app++) {
            if (text.test(app)) {
                tally.add(app, buckets, chosen, place);
            }
        }
        return tally;
    }

    private void add(int app, Buckets[] buckets, boolean[][] chosen, int[] place) {
        int failed = 0;
        int lastFailed = 0;
        for (int facet = 0; facet < buckets.length; facet++) {
            place[facet] = buckets[facet].of(app);
            if (!chosen[facet][place[facet]]) {
                failed++;
                lastFailed = facet;
            }
        }
        if (failed == 0) {
            found.set(app);
            for (int facet = 0; facet < buckets.length; facet++) {
                counts[facet][place[facet]]++;
            }
        } else if (failed == 1) {
            counts[lastFailed][place[lastFailed]]++;
        }
    }

    /** By bucket; where nothing is chosen, all are. */
    private static boolean[] chosen(Buckets buckets, Facet facet, Filters filters) {
        boolean[] chosen = new boolean[buckets.size()];
        if (filters.of(facet).isEmpty()) {
            Arrays.fill(chosen, true);
        }
        for (FacetValue value : filters.of(facet)) {
            for (int bucket : buckets.covered(value)) {
                chosen[bucket] = true;
            }
        }
        return chosen;
    }
}
