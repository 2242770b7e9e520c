package io.gangway.qlik.engine;

import io.gangway.qlik.jsonrpc.CallOutcome;
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
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** From the frame to records, by the whole way that an answer takes, beside Jackson's scan of the same text and its tree. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class DocListBenchmark {

    @Param({"1000", "10000", "100000"})
    public int apps;

    private final JsonMapper jackson = new JsonMapper();
    private String frame = "";

    @Setup
    public void askForFrame() {
        frame = DocListFrame.of(apps);
    }

    @Benchmark
    public CallOutcome<DocList> records() {
        return AnsweredFrame.read(frame);
    }

    /** The least that reading JSON can cost: each token is looked at, and nothing made of it. */
    @Benchmark
    public int tokenScan() {
        int tokens = 0;
        try (JsonParser parser = jackson.createParser(frame)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                tokens += token.ordinal();
            }
        }
        return tokens;
    }

    @Benchmark
    public Object readTree() {
        return jackson.readTree(frame);
    }
}
