package io.gangway.bench.load;

import io.gangway.bench.Benchmark;
import io.gangway.bench.Extent;
import io.gangway.bench.Table;
import io.gangway.crowd.Crowd;
import io.gangway.crowd.Crowd.Latencies;
import io.gangway.process.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Many users on one node: how quick it stays, what each costs, and what is left when all have gone. */
public final class LoadBench implements Benchmark {

    private static final Path CHART = Path.of("target", "bench", "load.svg");
    /** So that the sessions of those who have left end while somebody watches, yet none while others come. */
    private static final String[] SHORT_SESSIONS = {
        "-Xmx2g", "-Dserver.servlet.session.timeout=2m", "-Dserver.tomcat.background-processor-delay=1s"
    };

    private static final Duration UNTIL_SESSIONS_END = Duration.ofSeconds(135);
    private static final double TOO_SLOW_MILLIS = 1_000;
    /** No more users come after this; the whole takes some four minutes more. */
    private static final Duration LONGEST_GROWTH = Duration.ofMinutes(10);

    @Override
    public void run(Extent extent) throws IOException, InterruptedException {
        int apps = extent.pick(1_000, 50);
        try (Program qlik = Program.qlik(apps);
                Program gangway = Program.gangway(qlik.address(), SHORT_SESSIONS)) {
            gangway.awaitAnswer();
            warmUp(gangway, extent);
            knee(gangway, extent);
            storm(gangway, extent);
        }
    }

    private static void warmUp(Program gangway, Extent extent) throws InterruptedException {
        try (Crowd crowd = new Crowd(gangway.address())) {
            crowd.growTo(extent.pick(50, 1), Duration.ofSeconds(extent.pick(10, 0)));
            crowd.search(Duration.ofSeconds(extent.pick(5, 0)), 3);
        }
    }

    private static void knee(Program gangway, Extent extent) throws IOException, InterruptedException {
        Table table = new Table(
                "users",
                "sign-in p95, ms",
                "search p50, ms",
                "p95",
                "p99",
                "errors",
                "heap, MB",
                "KB per tab",
                "threads",
                "sockets");
        List<Chart.Point> points = new ArrayList<>();
        Vitals before = Vitals.of(gangway);
        table.row("none", "", "", "", "", "", before.heap() / 1e6, "", before.threads(), before.sockets());
        List<Exception> failures;
        try (Crowd crowd = new Crowd(gangway.address())) {
            double slowest = 0;
            long end = System.nanoTime() + LONGEST_GROWTH.toNanos();
            for (int users :
                    extent.pick(List.of(100, 250, 500, 1_000, 1_500, 2_000, 3_000, 4_000, 5_000, 6_000), List.of(2))) {
                if (slowest > TOO_SLOW_MILLIS || System.nanoTime() > end) {
                    break;
                }
                int failed = crowd.failures().size();
                Latencies signIns =
                        crowd.growTo(users, Duration.ofMillis((users - crowd.size()) * extent.pick(50L, 1L)));
                Latencies searches = crowd.search(extent.pick(Duration.ofSeconds(10), Duration.ZERO), 3);
                Vitals vitals = Vitals.of(gangway);
                slowest = searches.percentile(0.95);
                table.row(
                        users,
                        signIns.percentile(0.95),
                        searches.percentile(0.5),
                        slowest,
                        searches.percentile(0.99),
                        crowd.failures().size() - failed,
                        vitals.heap() / 1e6,
                        (vitals.heap() - before.heap()) / 1e3 / users,
                        vitals.threads(),
                        vitals.sockets());
                points.add(new Chart.Point(users, slowest, vitals.heap() / 1e6));
            }
            failures = List.copyOf(crowd.failures());
        }
        Thread.sleep(extent.pick(UNTIL_SESSIONS_END, Duration.ZERO));
        Vitals after = Vitals.of(gangway);
        table.row("all gone", "", "", "", "", "", after.heap() / 1e6, "", after.threads(), after.sockets());
        table.print("Users who search or sort every 10 s");
        Files.createDirectories(CHART.getParent());
        Files.writeString(CHART, Chart.draw(points));
        System.out.println("Drawn in " + CHART);
        complain(failures, extent);
    }

    private static void storm(Program gangway, Extent extent) throws InterruptedException {
        int users = extent.pick(200, 3);
        try (Crowd crowd = new Crowd(gangway.address())) {
            Latencies signIns = crowd.growTo(users, Duration.ofSeconds(extent.pick(10, 0)));
            new Table("sign-ins", "lost", "p50, ms", "p95, ms", "slowest, ms")
                    .row(
                            users,
                            crowd.failures().size(),
                            signIns.percentile(0.5),
                            signIns.percentile(0.95),
                            signIns.percentile(1))
                    .print("A storm of sign-ins: all within 10 s");
            complain(List.copyOf(crowd.failures()), extent);
        }
    }

    private static void complain(List<Exception> failures, Extent extent) {
        failures.stream().limit(3).forEach(failure -> System.out.println("Failed: " + failure));
        if (extent == Extent.SMOKE && !failures.isEmpty()) {
            throw new IllegalStateException("The driver does not get through", failures.getFirst());
        }
    }
}
