package io.gangway.catalog;

import io.gangway.catalog.query.Moment;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What is asked of apps beside their texts, in columns: some 13 bytes an app. Thread-safe. */
final class FacetIndex {

    private final List<App> apps;
    private final Streams streams;
    private final Flags flags;
    private final Map<Moment, long[]> times = new ConcurrentHashMap<>();

    FacetIndex(List<App> apps, String[] texts) {
        this.apps = apps;
        streams = new Streams(apps);
        flags = new Flags(apps, texts);
    }

    /** One for each facet, in the order of {@link Facet}. */
    List<Buckets> facets(ZonedDateTime now) {
        return Arrays.stream(Facet.values())
                .map(facet -> switch (facet) {
                    case STREAM -> streams;
                    case KIND -> flags.buckets(Flag.PUBLISHED);
                    case RELOAD -> new ReloadAges(times(Moment.RELOAD), now);
                    case SECTION_ACCESS -> flags.buckets(Flag.SECTION_ACCESS);
                    case DIRECT_QUERY -> flags.buckets(Flag.DIRECT_QUERY);
                    case DUPLICATES -> flags.buckets(Flag.DUPLICATE);
                })
                .toList();
    }

    Streams streams() {
        return streams;
    }

    Flags flags() {
        return flags;
    }

    /** In milliseconds, by the apps' indexes. */
    long[] times(Moment moment) {
        return times.computeIfAbsent(moment, wanted -> apps.stream()
                .mapToLong(app -> Times.millis(time(app, wanted)))
                .toArray());
    }

    private static Optional<Instant> time(App app, Moment moment) {
        return switch (moment) {
            case RELOAD -> app.lastReload();
            case MODIFIED -> app.modified();
            case PUBLISHED -> app.published();
        };
    }
}
