package io.gangway.bench;

import io.gangway.crowd.Crowd;
import io.gangway.process.Program;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** From starting the process to the first page, and what it takes of the machine, with and without the AOT cache. */
final class StartBench implements Benchmark {

    private static final Path CACHE = Path.of("target", "gangway.aot");

    @Override
    public void run(Extent extent) throws IOException, InterruptedException {
        System.out.printf("The jar has %,d KB%n", Files.size(Program.jar()) / 1000);
        List<Way> ways = new ArrayList<>(List.of(new Way("jar", Program::gangway)));
        if (isOfThisJar(CACHE)) {
            ways.add(new Way("jar, AOT cache", Program::gangwayWithCache));
        } else {
            System.out.println("No AOT cache of this jar: ./mvnw -Paot,bench package -Dbench=start makes it");
        }
        try (Program qlik = Program.qlik(extent.pick(1_000, 50))) {
            // In turns, as the machine is not always as quick.
            for (int round = 0; round < extent.pick(7, 1); round++) {
                for (Way way : ways) {
                    way.measure(qlik.address(), round == 0 ? extent.pick(100, 1) : 0);
                }
            }
        }
        Table table = new Table("", "first page, s", "MB at rest", "with 100 users", "their sign-in, p50, s", "p95");
        ways.forEach(way -> way.tell(table));
        table.print("Start and footprint (median; MB resident)");
    }

    /** The JVM passes over any other. */
    private static boolean isOfThisJar(Path cache) throws IOException {
        return Files.exists(cache)
                && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(Program.jar())) > 0;
    }

    private interface Start {
        Program of(URI qlik) throws IOException;
    }

    /** A way to start it. */
    private static final class Way {

        private final String name;
        private final Start start;
        private final List<Double> seconds = new ArrayList<>();
        private long atRest;
        private long inUse;
        private Crowd.Latencies signIns = new Crowd.Latencies(List.of());

        Way(String name, Start start) {
            this.name = name;
            this.start = start;
        }

        void measure(URI qlik, int users) throws IOException, InterruptedException {
            try (Program gangway = start.of(qlik)) {
                seconds.add(gangway.awaitAnswer() / 1_000);
                atRest = gangway.residentBytes();
                if (users > 0) {
                    come(users, gangway);
                }
            }
        }

        private void come(int users, Program gangway) throws IOException, InterruptedException {
            try (Crowd crowd = new Crowd(gangway.address())) {
                signIns = crowd.growTo(users, Duration.ofMillis(users * 50L));
                inUse = gangway.residentBytes();
            }
        }

        void tell(Table table) {
            double median = seconds.stream().sorted().toList().get(seconds.size() / 2);
            table.row(
                    name,
                    median,
                    atRest / 1e6,
                    inUse / 1e6,
                    signIns.percentile(0.5) / 1_000,
                    signIns.percentile(0.95) / 1_000);
        }
    }
}
