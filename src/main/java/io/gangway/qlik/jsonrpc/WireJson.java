package io.gangway.qlik.jsonrpc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON settings of the wire, apart from those of the application, which may change for other reasons. */
final class WireJson {

    /** A mapper keeps the names and serializers that it has seen, so all connections share one. */
    private static final Map<Integer, JsonMapper> BY_NESTING = new ConcurrentHashMap<>();

    private WireJson() {}

    static JsonMapper mapper(int maxNesting) {
        return BY_NESTING.computeIfAbsent(maxNesting, WireJson::build);
    }

    private static JsonMapper build(int maxNesting) {
        StreamReadConstraints limits =
                StreamReadConstraints.builder().maxNestingDepth(maxNesting).build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(limits).build())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // Values are read out of the middle of a message.
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
