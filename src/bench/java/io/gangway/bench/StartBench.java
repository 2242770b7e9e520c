package io.gangway.bench;

import io.gangway.bench.load.Crowd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** From starting the process to the first page, and what it takes of the machine, with and without the AOT cache. */
final class StartBench implements Benchmark {

    private static final Path UNPACKED = Path.of("target", "gangway");
    private static final Path UNPACKED_JAR = UNPACKED.resolve("gangway.jar");
    private static final Path CACHE = UNPACKED.resolve("gangway.aot");

    private final Table table = new Table("", "first page, s", "MB resident at rest", "with 100 users");

    @Override
    public void run(Extent extent) throws IOException, InterruptedException {
        System.out.printf("The jar has %,d KB%n", Files.size(Program.jar()) / 1000);
        try (Program qlik = Program.qlik(extent.pick(1_000, 50))) {
            measure("jar", Program.jar(), qlik, extent);
            if (Files.exists(CACHE)) {
                measure("unpacked, AOT cache", UNPACKED_JAR, qlik, extent, "-Xms64m", "-XX:AOTCache=" + CACHE);
            } else {
                System.out.println("No AOT cache: ./mvnw -Paot package makes it");
            }
        }
        table.print("Start and footprint");
    }

    private void measure(String name, Path jar, Program qlik, Extent extent, String... jvmOptions)
            throws IOException, InterruptedException {
        List<Double> starts = new ArrayList<>();
        long atRest = 0;
        long inUse = 0;
        int users = extent.pick(100, 1);
        for (int round = 0; round < extent.pick(5, 1); round++) {
            try (Program gangway = Program.gangway(jar, qlik.address(), jvmOptions)) {
                starts.add(gangway.awaitAnswer() / 1000);
                atRest = gangway.residentBytes();
                if (round == 0) {
                    inUse = withUsers(gangway, users);
                }
            }
        }
        Collections.sort(starts);
        table.row(name, starts.get(starts.size() / 2), atRest / 1e6, inUse / 1e6);
    }

    private static long withUsers(Program gangway, int users) throws IOException, InterruptedException {
        try (Crowd crowd = new Crowd(gangway.address())) {
            crowd.growTo(users, Duration.ofMillis(users * 50L));
            return gangway.residentBytes();
        }
    }
}
