package io.gangway.bench;

import io.gangway.bench.Microbenchmarks.Measured;
import io.gangway.catalog.AppPool;
import io.gangway.catalog.Catalog;
import io.gangway.qlik.engine.AnsweredFrame;
import io.gangway.qlik.engine.DocListBenchmark;
import io.gangway.qlik.engine.DocListFrame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** The engine's client: what reading a document list costs, and what holding it does. */
final class EngineBench implements Benchmark {

    /** Warm, as the others are; prints milliseconds for one. */
    private static final String JSON_PARSE = """
            const text = require('fs').readFileSync(process.argv[1], 'utf8');
            const until = Date.now() + Number(process.argv[2]);
            let kept, best = Infinity;
            do {
              const start = process.hrtime.bigint();
              kept = JSON.parse(text);
              best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e6);
            } while (Date.now() < until);
            console.log(best);
            """;

    @Override
    public void run(Extent extent) throws IOException, InterruptedException, RunnerException {
        reading(extent);
        holding(extent);
    }

    private static void reading(Extent extent) throws IOException, InterruptedException, RunnerException {
        Map<String, Map<String, Measured>> found = Microbenchmarks.run(DocListBenchmark.class, extent, "apps", "100");
        Table table = new Table("apps", "", "ms", "MB/s", "of token scan", "bytes allocated per app");
        for (var size : found.entrySet()) {
            int apps = Integer.parseInt(size.getKey());
            String frame = DocListFrame.of(apps);
            double megabytes = frame.getBytes(StandardCharsets.UTF_8).length / 1e6;
            double floor = size.getValue().get("tokenScan").time();
            for (var way : size.getValue().entrySet()) {
                double time = way.getValue().time();
                table.row(
                        apps,
                        way.getKey(),
                        time,
                        megabytes / time * 1000,
                        time / floor,
                        way.getValue().bytes() / apps);
            }
            double node = jsonParse(frame, extent);
            table.row(apps, "JSON.parse in Node, its best", node, megabytes / node * 1000, node / floor, "");
        }
        table.print("From the GetDocList frame to records");
    }

    private static double jsonParse(String frame, Extent extent) throws IOException, InterruptedException {
        Path file = Files.createTempFile("frame", ".json");
        try {
            Files.writeString(file, frame);
            Process node = new ProcessBuilder("node", "-e", JSON_PARSE, file.toString(), extent.pick("3000", "1"))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String printed = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            node.waitFor();
            return Double.parseDouble(printed.strip());
        } finally {
            Files.delete(file);
        }
    }

    /** Each user reads a frame of his own, as the server would: only what ends up in the pool is shared. */
    private static void holding(Extent extent) {
        int apps = extent.pick(10_000, 100);
        int users = extent.pick(1_000, 3);
        String frame = DocListFrame.of(apps);
        // What is loaded once and for all is no part of a list.
        new AppPool().catalog(AnsweredFrame.list(frame), Instant.EPOCH);
        AppPool pool = new AppPool();
        List<Catalog> catalogs = new ArrayList<>();
        long before = Heap.retained();
        catalogs.add(pool.catalog(AnsweredFrame.list(frame), Instant.EPOCH));
        long first = Heap.retained();
        while (catalogs.size() < users) {
            catalogs.add(pool.catalog(AnsweredFrame.list(frame), Instant.EPOCH));
        }
        long all = Heap.retained();
        new Table("", "bytes")
                .row("the first user's list, per app", (double) (first - before) / apps)
                .row("each further user's list of the same apps, per app", (double) (all - first) / apps / (users - 1))
                .row("each further user's list, whole", (double) (all - first) / (users - 1))
                .print("Held by %,d users with the same %,d apps".formatted(catalogs.size(), apps));
    }
}
