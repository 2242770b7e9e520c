package io.gangway.catalog;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Goes through all apps once, finds those that answer, and counts for each facet what its values would bring. An app that
 * fails only one facet counts for that facet. Not thread-safe.
 */
final class Tally {

    private final Facet[] facets;
    private final Buckets[] buckets;
    /** By facet and bucket: whether apps of it are wanted. */
    private final boolean[][] wanted;

    private final int[][] counts;
    private final int[] place;
    private final boolean mayAnswer;
    private final BitSet found = new BitSet();

    Tally(Map<Facet, Buckets> facets, Filters filters) {
        this.facets = facets.keySet().toArray(Facet[]::new);
        buckets = facets.values().toArray(Buckets[]::new);
        wanted = new boolean[buckets.length][];
        counts = new int[buckets.length][];
        for (int facet = 0; facet < buckets.length; facet++) {
            wanted[facet] = wanted(buckets[facet], filters.of(this.facets[facet]));
            counts[facet] = new int[buckets[facet].size()];
        }
        place = new int[buckets.length];
        mayAnswer = filters.values().stream().allMatch(value -> facets.containsKey(value.facet()));
    }

    /**
     * @param apps how many there are
     * @param text whether the app at an index answers what was typed
     * @param whenFound is given the index of each app that answers all
     */
    void count(int apps, IntPredicate text, IntConsumer whenFound) {
        for (int app = 0; mayAnswer && app < apps; app++) {
            if (text.test(app) && count(app)) {
                found.set(app);
                whenFound.accept(app);
            }
        }
    }

    /** Indexes of apps. */
    BitSet found() {
        return found;
    }

    FacetCounts counts() {
        Map<Facet, FacetCounts.Counted> counted = new LinkedHashMap<>();
        for (int facet = 0; facet < facets.length; facet++) {
            counted.put(facets[facet], new FacetCounts.Counted(buckets[facet], counts[facet]));
        }
        return new FacetCounts(counted);
    }

    private boolean count(int app) {
        int failed = 0;
        int lastFailed = 0;
        for (int facet = 0; facet < buckets.length; facet++) {
            place[facet] = buckets[facet].of(app);
            if (!wanted[facet][place[facet]]) {
                failed++;
                lastFailed = facet;
            }
        }
        if (failed == 0) {
            for (int facet = 0; facet < buckets.length; facet++) {
                counts[facet][place[facet]]++;
            }
        } else if (failed == 1) {
            counts[lastFailed][place[lastFailed]]++;
        }
        return failed == 0;
    }

    /** Where nothing is chosen, all are. */
    private static boolean[] wanted(Buckets buckets, Set<FacetValue> chosen) {
        boolean[] wanted = new boolean[buckets.size()];
        Arrays.fill(wanted, chosen.isEmpty());
        for (FacetValue value : chosen) {
            for (int bucket : buckets.covered(value)) {
                wanted[bucket] = true;
            }
        }
        return wanted;
    }
}
