package io.gangway.catalog;

import io.gangway.catalog.AppQuery.Sort;
import io.gangway.catalog.FacetValue.InStream;
import io.gangway.qlik.engine.StreamRef;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a grid asks of a list: a method for each operation and way. Ours does more in each of them than the others: it finds
 * whatever the accents and the width, ranks, and counts all facets.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class CatalogBenchmark {

    static final List<String> WORDS = List.of("sales", "rep", "stock");
    static final int PAGE = 50;

    private static final Comparator<App> BY_NAME = Comparator.comparing(App::name, String.CASE_INSENSITIVE_ORDER);
    private static final Comparator<App> BY_STREAM_AND_NAME =
            Comparator.<App, String>comparing(CatalogBenchmark::streamName).thenComparing(BY_NAME);
    private static final Reader READER = Reader.of(Locale.ENGLISH, SampleApps.NOW.atZone(ZoneOffset.UTC));
    private static final AppQuery SEARCH = AppQuery.ALL.withText(String.join(" ", WORDS));
    private static final AppQuery BY_STREAM = AppQuery.ALL.withSort(List.of(new Sort(ListColumn.STREAM, false)));

    @Param({"10000", "100000"})
    public int apps;

    private Catalog catalog = AppPool.EMPTY;
    private Selection sorted = catalog.select(AppQuery.ALL, READER);
    private String[] texts = {};
    private SqliteApps sqlite = SqliteApps.NONE;

    @Setup
    public void takeList() throws SQLException {
        catalog = SampleApps.of(apps);
        sorted = catalog.select(BY_STREAM, READER);
        texts = catalog.apps().stream().map(App::searchText).toArray(String[]::new);
        sqlite = SqliteApps.of(catalog.apps());
        checkThatAllFindTheSame();
    }

    @TearDown
    public void close() throws SQLException {
        sqlite.close();
    }

    private void checkThatAllFindTheSame() throws SQLException {
        int found = catalog.select(SEARCH, READER).size();
        long plainly = catalog.apps().stream().filter(CatalogBenchmark::matches).count();
        if (found == 0 || found != plainly || found != sqlite.count()) {
            throw new IllegalStateException(found + ", " + plainly + " and " + sqlite.count() + " found");
        }
    }

    // ---- search: three words, the first page of what has them all

    @Benchmark
    public List<App> searchOurs() {
        return catalog.select(SEARCH, READER).page(0, PAGE).toList();
    }

    @Benchmark
    public List<App> searchStream() {
        return catalog.apps().stream()
                .filter(CatalogBenchmark::matches)
                .sorted(BY_NAME)
                .limit(PAGE)
                .toList();
    }

    @Benchmark
    public List<String> searchSqlite() throws SQLException {
        return sqlite.search();
    }

    /** The least it can cost to look for one word without an index. */
    @Benchmark
    public int searchScan() {
        int found = 0;
        for (String text : texts) {
            found += text.contains(WORDS.getFirst()) ? 1 : 0;
        }
        return found;
    }

    // ---- facets: what each stream has of it

    @Benchmark
    public Object facetsOurs() {
        return catalog.select(SEARCH, READER).facets().of(InStream.PERSONAL);
    }

    @Benchmark
    public Map<String, Long> facetsStream() {
        return catalog.apps().stream()
                .filter(CatalogBenchmark::matches)
                .collect(Collectors.groupingBy(CatalogBenchmark::streamName, Collectors.counting()));
    }

    @Benchmark
    public Map<String, Long> facetsSqlite() throws SQLException {
        return sqlite.facets();
    }

    // ---- sort: the whole list by stream and name

    @Benchmark
    public Selection sortOurs() {
        return catalog.select(BY_STREAM, READER);
    }

    @Benchmark
    public List<App> sortStream() {
        return catalog.apps().stream().sorted(BY_STREAM_AND_NAME).toList();
    }

    @Benchmark
    public int[] sortSqlite() throws SQLException {
        return sqlite.sorted(apps);
    }

    // ---- page: rows from the middle of the sorted list

    @Benchmark
    public List<App> pageOurs() {
        return sorted.page(apps / 2, PAGE).toList();
    }

    /** As Vaadin's own provider for lists in memory does it. */
    @Benchmark
    public List<App> pageStream() {
        return catalog.apps().stream()
                .sorted(BY_STREAM_AND_NAME)
                .skip(apps / 2)
                .limit(PAGE)
                .toList();
    }

    @Benchmark
    public List<String> pageSqlite() throws SQLException {
        return sqlite.page(apps / 2);
    }

    static String streamName(App app) {
        return app.stream().map(StreamRef::name).orElse("");
    }

    private static boolean matches(App app) {
        return WORDS.stream()
                .allMatch(word -> Stream.concat(Stream.of(app.name(), app.description(), streamName(app)), labels(app))
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word)));
    }

    static Stream<String> labels(App app) {
        Extras extras = app.extras();
        return Stream.of(
                        List.of(extras.owner()).stream(),
                        extras.tags().stream(),
                        extras.properties().values().stream().flatMap(List::stream))
                .flatMap(values -> values);
    }
}
