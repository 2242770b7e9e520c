package io.gangway.catalog;

import io.gangway.qlik.engine.StreamRef;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * Goes through all apps once, finds those that answer, and counts for each facet what its values would bring. An app that
 * fails only one facet counts for that facet. Not thread-safe.
 */
final class Tally {

    private final List<Buckets> facets;
    private final Buckets[] buckets;
    /** By facet and bucket: whether apps of it are wanted. */
    private final boolean[][] wanted;

    private final int[][] counts;
    private final int[] place;
    private final BitSet found = new BitSet();

    /** @param facets in the order of {@link Facet} */
    Tally(List<Buckets> facets, Filters filters) {
        this.facets = facets;
        buckets = facets.toArray(Buckets[]::new);
        wanted = Arrays.stream(Facet.values())
                .map(facet -> wanted(buckets[facet.ordinal()], filters.of(facet)))
                .toArray(boolean[][]::new);
        counts = facets.stream().map(each -> new int[each.size()]).toArray(int[][]::new);
        place = new int[buckets.length];
    }

    /**
     * @param apps how many there are
     * @param text whether the app at an index answers what was typed
     * @param whenFound is given the index of each app that answers all
     */
    void count(int apps, IntPredicate text, IntConsumer whenFound) {
        for (int app = 0; app < apps; app++) {
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

    /** @param streams in the order of the reader's language */
    FacetCounts counts(List<StreamRef> streams) {
        return new FacetCounts(facets, counts, streams);
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
