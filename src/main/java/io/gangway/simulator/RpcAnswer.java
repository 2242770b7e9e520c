package io.gangway.simulator;

import java.io.Writer;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the engine answers, written straight to the wire. */
sealed interface RpcAnswer {

    JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /**
     * @param values the keys of {@code result}
     * @param change handles to fetch again
     */
    record Result(Map<String, Value> values, List<Integer> change) implements RpcAnswer {

        private void write(JsonGenerator out, boolean delta) {
            if (delta) {
                out.writeBooleanProperty("delta", true);
            }
            out.writeObjectPropertyStart("result");
            values.forEach((key, value) -> {
                out.writeName(key);
                if (delta) {
                    value.writeDelta(out);
                } else {
                    value.write(out);
                }
            });
            out.writeEndObject();
            if (!change.isEmpty()) {
                out.writePOJOProperty("change", change);
            }
        }
    }

    record Failure(int code, String parameter, String message) implements RpcAnswer {

        private void write(JsonGenerator out) {
            out.writeObjectPropertyStart("error");
            out.writeNumberProperty("code", code);
            out.writeStringProperty("parameter", parameter);
            out.writeStringProperty("message", message);
            out.writeEndObject();
        }
    }

    static RpcAnswer streamed(String key, Value value) {
        return new Result(Map.of(key, value), List.of());
    }

    static RpcAnswer result(String key, JsonNode value) {
        return streamed(key, out -> out.writeTree(value));
    }

    default void writeTo(Writer target, RpcRequest request) {
        try (JsonGenerator out = JSON.createGenerator(target)) {
            out.writeStartObject();
            out.writeStringProperty("jsonrpc", "2.0");
            out.writeName("id");
            out.writeTree(request.id());
            switch (this) {
                case Result result -> result.write(out, request.delta());
                case Failure failure -> failure.write(out);
            }
            out.writeEndObject();
        }
    }

    /** Writes one JSON value. */
    @FunctionalInterface
    interface Value {
        void write(JsonGenerator out);

        /** The same, never as a patch. */
        static Value whole(Value value) {
            return new Value() {
                @Override
                public void write(JsonGenerator out) {
                    value.write(out);
                }

                @Override
                public void writeDelta(JsonGenerator out) {
                    value.write(out);
                }
            };
        }

        /** As a patch: one {@code add} at the root. */
        default void writeDelta(JsonGenerator out) {
            out.writeStartArray();
            out.writeStartObject();
            out.writeStringProperty("op", "add");
            out.writeStringProperty("path", "/");
            out.writeName("value");
            write(out);
            out.writeEndObject();
            out.writeEndArray();
        }
    }
}
