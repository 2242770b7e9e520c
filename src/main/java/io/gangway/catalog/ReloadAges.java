package io.gangway.catalog;

import io.gangway.catalog.FacetValue.ReloadAge;
import io.gangway.catalog.query.Bounds;
import java.time.ZonedDateTime;

/** How long ago the apps' last reloads were, seen from one moment. The buckets are the ages without what they include. */
final class ReloadAges implements Buckets {

    private static final int WEEK = 7;
    private static final int MONTH = 30;

    private final long[] reloads;
    private final long midnight;
    private final long weekAgo;
    private final long monthAgo;

    ReloadAges(long[] reloads, ZonedDateTime now) {
        this.reloads = reloads;
        midnight = millis(now.toLocalDate().atStartOfDay(now.getZone()));
        weekAgo = millis(now.minusDays(WEEK));
        monthAgo = millis(now.minusDays(MONTH));
    }

    @Override
    public int size() {
        return ReloadAge.values().length;
    }

    @Override
    public void find(int[] apps, int count, int[] buckets) {
        for (int place = 0; place < count; place++) {
            buckets[place] = age(reloads[apps[place]]).ordinal();
        }
    }

    @Override
    public int[] covered(FacetValue value) {
        return switch (value) {
            case ReloadAge.TODAY -> new int[] {0};
            case ReloadAge.WEEK -> new int[] {0, 1};
            case ReloadAge.MONTH -> new int[] {0, 1, 2};
            case ReloadAge.OLDER -> new int[] {3};
            case ReloadAge.NEVER -> new int[] {4};
            case ReloadAge.UNKNOWN -> new int[] {5};
            case FacetValue.InStream ignored -> new int[0];
            case FacetValue.Own ignored -> new int[0];
            case FacetValue.Labelled ignored -> new int[0];
            case FacetValue.Kind ignored -> new int[0];
            case FacetValue.Feature ignored -> new int[0];
        };
    }

    private ReloadAge age(long reload) {
        if (reload == Bounds.NEVER) {
            return ReloadAge.NEVER;
        } else if (reload == Bounds.UNKNOWN) {
            return ReloadAge.UNKNOWN;
        } else if (reload >= midnight) {
            return ReloadAge.TODAY;
        } else if (reload >= weekAgo) {
            return ReloadAge.WEEK;
        } else {
            return reload >= monthAgo ? ReloadAge.MONTH : ReloadAge.OLDER;
        }
    }

    private static long millis(ZonedDateTime time) {
        return time.toInstant().toEpochMilli();
    }
}
