package io.gangway.simulator;

import io.gangway.simulator.demo.DemoApp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Writes what has changed in a document list as JSON patches: entries that went, entries that came, and members that
 * changed, each patch meant for the list as the ones before have left it.
 */
final class DocListDelta implements RpcAnswer.Value {

    private static final JsonMapper JSON = new JsonMapper();

    private final DocListWriter earlier;
    private final DocListWriter now;

    DocListDelta(DocListWriter earlier, DocListWriter now) {
        this.earlier = earlier;
        this.now = now;
    }

    @Override
    public void write(JsonGenerator out) {
        now.write(out);
    }

    @Override
    public void writeDelta(JsonGenerator out) {
        List<DemoApp> apps = new ArrayList<>(earlier.apps());
        Set<UUID> present = ids(now.apps());
        Set<UUID> kept = ids(apps);
        kept.retainAll(present);
        if (!order(apps, kept).equals(order(now.apps(), kept))) {
            now.writeDelta(out);
            return;
        }
        out.writeStartArray();
        for (int index = apps.size() - 1; index >= 0; index--) {
            if (!present.contains(apps.get(index).id())) {
                apps.remove(index);
                patch(out, "remove", "/" + index);
                out.writeEndObject();
            }
        }
        for (int index = 0; index < now.apps().size(); index++) {
            DemoApp app = now.apps().get(index);
            if (kept.contains(app.id())) {
                members(out, "/" + index, entry(earlier, apps.get(index)), entry(now, app));
            } else {
                apps.add(index, app);
                patch(out, "add", "/" + index);
                out.writeName("value");
                now.writeEntry(out, app);
                out.writeEndObject();
            }
        }
        out.writeEndArray();
    }

    private static Set<UUID> ids(List<DemoApp> apps) {
        return apps.stream().map(DemoApp::id).collect(Collectors.toCollection(HashSet::new));
    }

    private static List<UUID> order(List<DemoApp> apps, Set<UUID> kept) {
        return apps.stream().map(DemoApp::id).filter(kept::contains).toList();
    }

    private static JsonNode entry(DocListWriter writer, DemoApp app) {
        try (TokenBuffer buffer = TokenBuffer.forGeneration()) {
            writer.writeEntry(buffer, app);
            return JSON.readTree(buffer.asParser());
        }
    }

    private static void members(JsonGenerator out, String path, JsonNode before, JsonNode after) {
        for (String name : before.propertyNames()) {
            if (!after.has(name)) {
                patch(out, "remove", path + "/" + name);
                out.writeEndObject();
            }
        }
        for (String name : after.propertyNames()) {
            JsonNode value = after.path(name);
            String place = path + "/" + name;
            if (before.path(name).isObject() && value.isObject()) {
                members(out, place, before.path(name), value);
            } else if (!value.equals(before.path(name))) {
                patch(out, before.has(name) ? "replace" : "add", place);
                out.writeName("value");
                out.writeTree(value);
                out.writeEndObject();
            }
        }
    }

    private static void patch(JsonGenerator out, String operation, String path) {
        out.writeStartObject();
        out.writeStringProperty("op", operation);
        out.writeStringProperty("path", path);
    }
}
