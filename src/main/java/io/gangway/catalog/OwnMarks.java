package io.gangway.catalog;

import io.gangway.catalog.FacetValue.Own;
import java.util.BitSet;

/** What the reader's browser remembers of the apps. The buckets are: nothing, favourite, opened lately, both. */
final class OwnMarks implements Buckets {

    private static final int FAVOURITE = 1;
    private static final int RECENT = 2;

    private final BitSet favourites;
    private final BitSet recent;

    OwnMarks(BitSet favourites, BitSet recent) {
        this.favourites = favourites;
        this.recent = recent;
    }

    @Override
    public int size() {
        return 4;
    }

    @Override
    public void find(int[] apps, int count, int[] buckets) {
        for (int place = 0; place < count; place++) {
            int app = apps[place];
            buckets[place] = (favourites.get(app) ? FAVOURITE : 0) | (recent.get(app) ? RECENT : 0);
        }
    }

    @Override
    public int[] covered(FacetValue value) {
        return switch (value) {
            case Own.FAVOURITE -> new int[] {FAVOURITE, FAVOURITE | RECENT};
            case Own.RECENT -> new int[] {RECENT, FAVOURITE | RECENT};
            case FacetValue.InStream ignored -> new int[0];
            case FacetValue.Labelled ignored -> new int[0];
            case FacetValue.Kind ignored -> new int[0];
            case FacetValue.ReloadAge ignored -> new int[0];
            case FacetValue.Feature ignored -> new int[0];
        };
    }
}
