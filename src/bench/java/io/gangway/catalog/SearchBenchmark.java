package io.gangway.catalog;

import io.gangway.catalog.FacetValue.InStream;
import io.gangway.qlik.engine.DocList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a keystroke costs: found, ordered and counted for all facets, beside filtering and sorting the same list plainly. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class SearchBenchmark {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    @Param({"10000", "100000"})
    public int apps;

    /** All apps, nearly all, some, none; and words that the plain way knows nothing of. */
    @Param({"", "s", "sales rep zur", "zzz", "stream:fin is:published reload:<30d -cost"})
    public String typed = "";

    private Catalog catalog = AppPool.EMPTY;
    private AppQuery query = AppQuery.ALL;
    private Reader reader = Reader.of(Locale.ENGLISH, SampleApps.NOW.atZone(ZONE));

    @Setup
    public void takeList() {
        catalog = new AppPool().catalog(new DocList(SampleApps.of(apps), 0), Instant.EPOCH);
        query = AppQuery.ALL.withText(typed).withFavouritesFirst(true);
        reader = reader.withFavourites(SampleApps.favourites(catalog));
    }

    @Benchmark
    public Object keystroke() {
        Selection selection = catalog.select(query, reader);
        return List.of(selection.page(0, 50).toList(), selection.facets().of(InStream.PERSONAL));
    }

    /** Blind to case only, by the letters' numbers; without operators, ranking, favourites and counts. */
    @Benchmark
    public List<App> plainStream() {
        List<String> words = List.of(typed.toLowerCase(Locale.ROOT).split(" "));
        return catalog.apps().stream()
                .filter(app -> words.stream().allMatch(word -> has(app, word)))
                .sorted(Comparator.comparing(App::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static boolean has(App app, String word) {
        return app.name().toLowerCase(Locale.ROOT).contains(word)
                || app.description().toLowerCase(Locale.ROOT).contains(word)
                || app.stream()
                        .filter(stream -> stream.name().toLowerCase(Locale.ROOT).contains(word))
                        .isPresent();
    }
}
