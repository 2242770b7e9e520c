package io.gangway.catalog;

import io.gangway.qlik.engine.DocList;
import io.gangway.qlik.engine.DocListEntry;
import io.gangway.qlik.engine.EntryTimes;
import io.gangway.qlik.engine.LastReload;
import io.gangway.qlik.engine.StreamRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A company's apps: names of two to four words, descriptions of a sentence or two, in 60 streams, with owners, tags and three
 * custom properties. Always the same.
 */
final class SampleApps {

    static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    private static final int STREAMS = 60;
    private static final int OWNERS = 200;
    private static final int FAVOURITES = 30;

    private static final List<String> WORDS = List.of(("Sales Finance Region Cost Margin Report Dashboard Overview "
                    + "Weekly Daily Monthly Stock Logistics Supplier Customer Churn Forecast Budget Quality Production "
                    + "Plant Energy Maintenance Safety People Payroll Recruiting Marketing Campaign Web Traffic Orders "
                    + "Invoices Payments Treasury Risk Audit Compliance Service Tickets Delivery Fleet Route Warehouse "
                    + "Zürich Köln Malmö Łódź")
            .split(" "));

    private final Random random = new Random(1);
    private final List<StreamRef> streams = IntStream.range(0, STREAMS)
            .mapToObj(number -> new StreamRef(id(), words(1) + " " + number))
            .toList();

    private SampleApps() {}

    static Catalog of(int apps) {
        SampleApps samples = new SampleApps();
        List<DocListEntry> entries =
                IntStream.range(0, apps).mapToObj(number -> samples.app()).toList();
        Map<String, Extras> extras =
                entries.stream().collect(Collectors.toMap(DocListEntry::id, entry -> samples.extras()));
        AppPool pool = new AppPool();
        return pool.enriched(pool.catalog(new DocList(entries, 0), Instant.EPOCH), extras);
    }

    static Set<String> favourites(Catalog catalog) {
        return catalog.apps().stream().limit(FAVOURITES).map(App::id).collect(Collectors.toSet());
    }

    private DocListEntry app() {
        String name = words(2 + random.nextInt(3));
        Optional<StreamRef> stream =
                Optional.of(streams.get(random.nextInt(STREAMS))).filter(published -> random.nextInt(5) > 0);
        return new DocListEntry(
                id(),
                name,
                name,
                words(10 + random.nextInt(20)),
                stream,
                stream.isPresent(),
                EntryTimes.of(
                        Optional.of(NOW),
                        ago(),
                        stream.flatMap(published -> ago()),
                        ago().filter(reloaded -> random.nextInt(10) > 0)
                                .<LastReload>map(LastReload.At::new)
                                .orElse(LastReload.Missing.NEVER)),
                0,
                "",
                "",
                List.of(),
                false,
                random.nextInt(10) == 0,
                random.nextInt(20) == 0,
                "");
    }

    private Extras extras() {
        return new Extras(
                "Owner " + random.nextInt(OWNERS),
                IntStream.range(0, random.nextInt(4)).mapToObj(tag -> words(1)).toList(),
                Map.of(
                        "Department", List.of(words(1)),
                        "Region", List.of("Region " + random.nextInt(6)),
                        "Confidentiality", List.of(random.nextBoolean() ? "internal" : "public")));
    }

    private Optional<Instant> ago() {
        return Optional.of(NOW.minus(Duration.ofMinutes(random.nextInt(500_000))));
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(word -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }
}
