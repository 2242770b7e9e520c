package io.gangway.bench;

import io.gangway.bench.Microbenchmarks.Measured;
import io.gangway.catalog.CatalogBenchmark;
import io.gangway.catalog.SpellingBenchmark;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** What a grid asks of a list, beside the naive stream and SQLite. */
final class CatalogBench implements Benchmark {

    private static final Measured NONE = new Measured(Double.NaN, Double.NaN);

    @Override
    public void run(Extent extent) throws RunnerException {
        Table table =
                new Table("apps", "", "ours, µs", "stream, µs", "of it", "SQLite, µs", "of it", "bare scan", "of it");
        Microbenchmarks.run(CatalogBenchmark.class, extent, "apps", "1000").forEach((apps, found) -> {
            for (String operation : List.of("search", "facets", "sort", "page")) {
                table.row(row(apps, operation, found));
            }
        });
        table.print("Operations on a list");
        Table spelling = new Table("apps · typed", "ms");
        Microbenchmarks.run(SpellingBenchmark.class, extent, "apps", "1000")
                .forEach((typed, found) ->
                        spelling.row(typed, found.get("didYouMean").time()));
        spelling.print("Looking for what was meant, after a search that finds nothing");
    }

    private static Object[] row(String apps, String operation, Map<String, Measured> found) {
        double ours = found.get(operation + "Ours").time();
        double stream = found.get(operation + "Stream").time();
        double sqlite = found.get(operation + "Sqlite").time();
        double scan = found.getOrDefault(operation + "Scan", NONE).time();
        return new Object[] {
            apps,
            operation,
            ours,
            stream,
            ours / stream,
            sqlite,
            ours / sqlite,
            Double.isNaN(scan) ? "" : scan,
            Double.isNaN(scan) ? "" : ours / scan
        };
    }
}
