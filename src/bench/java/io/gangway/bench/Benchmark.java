package io.gangway.bench;

/** Measures and prints; checks that what it measured was the right thing, and nothing about how long it took. */
public interface Benchmark {

    void run(Extent extent) throws Exception;
}
