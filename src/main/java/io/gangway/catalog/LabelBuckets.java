package io.gangway.catalog;

import io.gangway.catalog.text.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/** One label of a catalogue's apps: a bucket for each set of values that occurs, since many apps share a few of them. */
final class LabelBuckets implements Buckets {

    private final int[] bucketOf;
    private final int size;
    private final Map<String, int[]> covered = new LinkedHashMap<>();

    LabelBuckets(List<App> apps, Label label) {
        bucketOf = new int[apps.size()];
        Map<List<String>, Integer> buckets = new HashMap<>();
        Map<String, List<Integer>> bucketsOfValue = new LinkedHashMap<>();
        for (int app = 0; app < bucketOf.length; app++) {
            List<String> values = label.values(apps.get(app));
            Integer known = buckets.get(values);
            int bucket = known == null ? buckets.size() : known;
            if (known == null) {
                buckets.put(values, bucket);
                Set.copyOf(values).forEach(value -> bucketsOfValue
                        .computeIfAbsent(value, unused -> new ArrayList<>())
                        .add(bucket));
            }
            bucketOf[app] = bucket;
        }
        size = buckets.size();
        bucketsOfValue.forEach((value, all) ->
                covered.put(value, all.stream().mapToInt(Integer::intValue).toArray()));
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void find(int[] apps, int count, int[] buckets) {
        for (int place = 0; place < count; place++) {
            buckets[place] = bucketOf[apps[place]];
        }
    }

    @Override
    public int[] covered(FacetValue value) {
        return covered.getOrDefault(value.key(), new int[0]);
    }

    /** Whether the app at an index has this text in one of its values. */
    IntPredicate having(String folded) {
        BitSet having = new BitSet(size);
        covered.forEach((value, buckets) -> {
            if (Folding.fold(value).contains(folded)) {
                Arrays.stream(buckets).forEach(having::set);
            }
        });
        return app -> having.get(bucketOf[app]);
    }

    /** All that occur, in no order. */
    Set<String> values() {
        return covered.keySet();
    }
}
