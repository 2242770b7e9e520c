package io.gangway.catalog;

import io.gangway.catalog.query.Bounds;
import io.gangway.catalog.query.Moment;
import io.gangway.catalog.query.Operator;
import io.gangway.qlik.engine.LastReload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** What is asked of apps beside their texts, in columns: some 13 bytes an app, and 4 for each label. Thread-safe. */
final class FacetIndex {

    /** Each is counted with every keystroke. */
    private static final int MOST_PROPERTIES = 20;

    private final List<App> apps;
    private final Streams streams;
    private final Flags flags;
    private final Map<Label, LabelBuckets> labels = new LinkedHashMap<>();
    private final Map<Moment, long[]> times = new ConcurrentHashMap<>();

    FacetIndex(List<App> apps, String[] texts) {
        this.apps = apps;
        streams = new Streams(apps);
        flags = new Flags(apps, texts);
        occurring(apps).forEach(label -> labels.put(label, new LabelBuckets(apps, label)));
    }

    Map<Facet, Buckets> facets(Reader reader, Ids ids) {
        Map<Facet, Buckets> facets = new LinkedHashMap<>();
        for (ListFacet facet : ListFacet.values()) {
            facets.put(
                    facet,
                    switch (facet) {
                        case OWN -> new OwnMarks(ids.find(reader.favourites()), ids.find(reader.recent()));
                        case STREAM -> streams;
                        case KIND -> flags.buckets(Flag.PUBLISHED);
                        case RELOAD -> new ReloadAges(times(Moment.RELOAD), reader.now());
                        case SECTION_ACCESS -> flags.buckets(Flag.SECTION_ACCESS);
                        case DIRECT_QUERY -> flags.buckets(Flag.DIRECT_QUERY);
                        case DUPLICATES -> flags.buckets(Flag.DUPLICATE);
                    });
        }
        facets.putAll(labels);
        return facets;
    }

    /** Those that the repository told of any app: owner, tags, and properties by name. */
    List<Label> labels() {
        return List.copyOf(labels.keySet());
    }

    /** What can be chosen of a facet, in the order to offer it. */
    List<FacetValue> values(Facet facet, Locale locale) {
        return switch (facet) {
            case ListFacet.STREAM -> streams.values(locale);
            case ListFacet listed -> listed.fixedValues();
            case Label label ->
                Collation.sorted(values(label), value -> value, locale).stream()
                        .<FacetValue>map(value -> new FacetValue.Labelled(label, value))
                        .toList();
        };
    }

    /** What occurs of a label, in no order. */
    Set<String> values(Label label) {
        LabelBuckets known = labels.get(label);
        return known == null ? Set.of() : known.values();
    }

    /** Whether the app at an index has this text in a value of the property. */
    IntPredicate having(Operator.Property property, String folded) {
        return labels.entrySet().stream()
                .filter(entry -> entry.getKey() instanceof Label.Property(var name)
                        && Operator.Property.named(name)
                                .filter(other -> other.keyword().equals(property.keyword()))
                                .isPresent())
                .map(entry -> entry.getValue().having(folded))
                .reduce(app -> false, IntPredicate::or);
    }

    Streams streams() {
        return streams;
    }

    Flags flags() {
        return flags;
    }

    /** In milliseconds, by the apps' indexes. */
    long[] times(Moment moment) {
        return times.computeIfAbsent(
                moment,
                wanted -> apps.stream().mapToLong(app -> time(app, wanted)).toArray());
    }

    private static long time(App app, Moment moment) {
        return switch (moment) {
            case RELOAD -> app.reload() == LastReload.Missing.UNKNOWN ? Bounds.UNKNOWN : Times.millis(app.lastReload());
            case MODIFIED -> Times.millis(app.modified());
            case PUBLISHED -> Times.millis(app.published());
        };
    }

    private static List<Label> occurring(List<App> apps) {
        TreeSet<String> properties = new TreeSet<>(String.CASE_INSENSITIVE_ORDER.thenComparing(name -> name));
        apps.forEach(app -> properties.addAll(app.extras().properties().keySet()));
        return Stream.concat(
                        Stream.of(Label.Known.values()).filter(label -> apps.stream()
                                .anyMatch(app -> !label.values(app).isEmpty())),
                        properties.stream().limit(MOST_PROPERTIES).map(Label.Property::new))
                .toList();
    }
}
