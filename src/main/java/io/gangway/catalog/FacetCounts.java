package io.gangway.catalog;

import io.gangway.catalog.FacetValue.InStream;
import io.gangway.qlik.engine.StreamRef;
import java.util.Arrays;
import java.util.List;

/**
 * How many apps each value of each facet would bring: they answer the text and what is chosen of the other facets. What is
 * chosen of the facet itself does not count, so that its other values can be chosen too. Immutable.
 */
public final class FacetCounts {

    private final List<Buckets> facets;
    private final int[][] counts;
    private final List<StreamRef> streams;

    FacetCounts(List<Buckets> facets, int[][] counts, List<StreamRef> streams) {
        this.facets = facets;
        this.counts = counts;
        this.streams = streams;
    }

    /** 0 for a value that the list does not know. */
    public int of(FacetValue value) {
        int facet = value.facet().ordinal();
        return Arrays.stream(facets.get(facet).covered(value))
                .map(bucket -> counts[facet][bucket])
                .sum();
    }

    /** All streams of the list by name, also those that would bring nothing. */
    public List<StreamCount> streams() {
        return streams.stream()
                .map(stream -> new StreamCount(stream, of(InStream.of(stream))))
                .toList();
    }

    /** How many apps a stream would bring. */
    public record StreamCount(StreamRef stream, int apps) {}
}
