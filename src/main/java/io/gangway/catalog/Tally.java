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

    private static final int AT_ONCE = 256;

    private final Facet[] facets;
    private final Buckets[] buckets;
    /** By facet and bucket: whether apps of it are wanted. */
    private final boolean[][] wanted;

    private final int[][] counts;
    private final int[] waiting = new int[AT_ONCE];
    private final int[][] places;
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
        places = new int[buckets.length][AT_ONCE];
        mayAnswer = filters.values().stream().allMatch(value -> facets.containsKey(value.facet()));
    }

    /**
     * @param apps how many there are
     * @param text whether the app at an index answers what was typed
     * @param whenFound is given the index of each app that answers all
     */
    void count(int apps, IntPredicate text, IntConsumer whenFound) {
        int count = 0;
        for (int app = 0; mayAnswer && app < apps; app++) {
            if (text.test(app)) {
                waiting[count++] = app;
            }
            if (count == AT_ONCE) {
                countWaiting(count, whenFound);
                count = 0;
            }
        }
        countWaiting(count, whenFound);
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

    private void countWaiting(int count, IntConsumer whenFound) {
        for (int facet = 0; facet < buckets.length; facet++) {
            buckets[facet].find(waiting, count, places[facet]);
        }
        for (int place = 0; place < count; place++) {
            if (count(place)) {
                found.set(waiting[place]);
                whenFound.accept(waiting[place]);
            }
        }
    }

    private boolean count(int place) {
        int failed = 0;
        int lastFailed = 0;
        for (int facet = 0; facet < buckets.length; facet++) {
            if (!wanted[facet][places[facet][place]]) {
                failed++;
                lastFailed = facet;
            }
        }
        if (failed == 0) {
            for (int facet = 0; facet < buckets.length; facet++) {
                counts[facet][places[facet][place]]++;
            }
        } else if (failed == 1) {
            counts[lastFailed][places[lastFailed][place]]++;
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
