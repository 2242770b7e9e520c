package io.gangway.catalog;

import io.gangway.catalog.FacetValue.InStream;
import io.gangway.qlik.engine.StreamRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The streams of a catalogue: a bucket for each, one for personal work, and one for what is published somewhere unknown. */
final class Streams implements Buckets {

    private final List<StreamRef> streams = new ArrayList<>();
    private final Map<InStream, Integer> bucketOfStream = new HashMap<>();
    private final int[] bucketOf;

    Streams(List<App> apps) {
        bucketOf = new int[apps.size()];
        for (App app : apps) {
            app.stream().ifPresent(this::add);
        }
        int personal = bucketOfStream.computeIfAbsent(InStream.PERSONAL, ignored -> streams.size());
        int unknown = Math.max(streams.size(), personal + 1);
        for (int index = 0; index < apps.size(); index++) {
            App app = apps.get(index);
            bucketOf[index] = app.stream()
                    .map(stream -> bucketOfStream.getOrDefault(InStream.of(stream), unknown))
                    .orElse(app.isPersonal() ? personal : unknown);
        }
    }

    @Override
    public int size() {
        return streams.size() + 2;
    }

    @Override
    public void find(int[] apps, int count, int[] buckets) {
        for (int place = 0; place < count; place++) {
            buckets[place] = bucketOf[apps[place]];
        }
    }

    @Override
    public int[] covered(FacetValue value) {
        return value instanceof InStream stream && bucketOfStream.containsKey(stream)
                ? new int[] {bucketOfStream.get(stream)}
                : new int[0];
    }

    Optional<StreamRef> find(InStream value) {
        return Optional.ofNullable(bucketOfStream.get(value))
                .filter(bucket -> bucket < streams.size())
                .map(streams::get);
    }

    /** In the order of the apps. */
    List<StreamRef> all() {
        return List.copyOf(streams);
    }

    /** In the order of their names, personal work last. */
    List<FacetValue> values(Locale locale) {
        return Stream.concat(
                        Collation.sorted(streams, StreamRef::name, locale).stream()
                                .map(InStream::of),
                        Stream.of(InStream.PERSONAL))
                .<FacetValue>map(value -> value)
                .toList();
    }

    private void add(StreamRef stream) {
        if (bucketOfStream.putIfAbsent(InStream.of(stream), streams.size()) == null) {
            streams.add(stream);
        }
    }
}
