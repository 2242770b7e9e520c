package io.gangway.bench;

import io.gangway.bench.journey.JourneyBench;
import io.gangway.bench.load.LoadBench;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs the benchmark that is named, or a little of each. */
public final class Bench {

    private static final String SMOKE = "smoke";
    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("engine", new EngineBench());
        ALL.put("catalog", new CatalogBench());
        ALL.put("journey", new JourneyBench());
        ALL.put("load", new LoadBench());
        ALL.put("start", new StartBench());
    }

    private Bench() {}

    public static void main(String[] args) throws Exception {
        String name = args.length == 1 ? args[0] : "";
        if (name.equals(SMOKE)) {
            for (Benchmark benchmark : ALL.values()) {
                benchmark.run(Extent.SMOKE);
            }
        } else if (ALL.containsKey(name)) {
            System.out.printf(
                    "Java %s, %s, %d cores%n",
                    Runtime.version(),
                    System.getProperty("os.name"),
                    Runtime.getRuntime().availableProcessors());
            ALL.get(name).run(Extent.FULL);
        } else {
            System.err.printf("-Dbench= takes one of %s, or %s for a little of each%n", ALL.keySet(), SMOKE);
            System.exit(2);
        }
    }
}
