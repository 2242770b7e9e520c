package io.gangway.bench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs one class of JMH and gives what it found: by parameters, then by method. */
public final class Microbenchmarks {

    private static final TimeValue A_MOMENT = TimeValue.milliseconds(20);

    private Microbenchmarks() {}

    /** @param smallest for a smoke run, the parameter that says how much is measured, and its least value */
    public static Map<String, Map<String, Measured>> run(Class<?> benchmarks, Extent extent, String... smallest)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(benchmarks.getName().replace(".", "\\.") + "\\.")
                .verbosity(extent.pick(VerboseMode.NORMAL, VerboseMode.SILENT))
                .addProfiler(GCProfiler.class);
        if (extent == Extent.SMOKE) {
            options.forks(0)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .measurementTime(A_MOMENT)
                    .param(smallest[0], smallest[1]);
        }
        return byParameters(new Runner(options.build()).run());
    }

    private static Map<String, Map<String, Measured>> byParameters(Collection<RunResult> results) {
        Map<String, Map<String, Measured>> table = new LinkedHashMap<>();
        for (RunResult result : results) {
            String method = result.getPrimaryResult().getLabel();
            table.computeIfAbsent(parameters(result.getParams()), ignored -> new LinkedHashMap<>())
                    .put(method, Measured.of(result));
        }
        return table;
    }

    private static String parameters(BenchmarkParams params) {
        return params.getParamsKeys().stream().map(params::getParam).collect(Collectors.joining(" · "));
    }

    /**
     * @param time of one call, in the unit of its class; the median, which is what a busy machine changes least
     * @param bytes allocated in one call
     */
    public record Measured(double time, double bytes) {

        private static final double MEDIAN = 50;
        private static final String ALLOCATED = "gc.alloc.rate.norm";

        private static Measured of(RunResult result) {
            var allocated = result.getSecondaryResults().get(ALLOCATED);
            return new Measured(
                    result.getPrimaryResult().getStatistics().getPercentile(MEDIAN),
                    allocated == null ? Double.NaN : allocated.getScore());
        }
    }
}
