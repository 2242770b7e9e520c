package io.gangway.catalog;

import io.gangway.catalog.query.Correction;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
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

/** What is added to a keystroke that finds nothing: looking for what was meant. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class SpellingBenchmark {

    private static final Reader READER = Reader.of(Locale.ENGLISH, SampleApps.NOW.atZone(ZoneOffset.UTC));

    @Param({"10000", "100000"})
    public int apps;

    /** One word with an error, two of them, and one that is like no other. */
    @Param({"slaes", "slaes overviw", "abcdefgh"})
    public String typed = "";

    private Catalog catalog = AppPool.EMPTY;

    @Setup
    public void takeList() {
        catalog = SampleApps.of(apps);
    }

    @Benchmark
    public Optional<Correction> didYouMean() {
        return catalog.didYouMean(AppQuery.ALL.withText(typed), READER);
    }
}
