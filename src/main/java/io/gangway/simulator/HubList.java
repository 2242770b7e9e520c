package io.gangway.simulator;

import io.gangway.simulator.demo.DemoApp;
import io.gangway.simulator.demo.DemoStream;
import io.gangway.simulator.demo.DemoUser;
import io.gangway.simulator.demo.DemoUsers;
import io.gangway.simulator.demo.Labels;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The repository's list of the apps in a user's hub: the same apps as in the document list, with owner, tags and custom properties. */
final class HubList {

    static final String PATH = "/qrs/app/hublist/full";

    private static final JsonMapper JSON = new JsonMapper();

    /** The least date of the repository's database, which stands for "never". */
    private static final String NEVER = "1753-01-01T00:00:00.000Z";

    private final World world;

    HubList(World world) {
        this.world = world;
    }

    Answer answer(DemoUser user) {
        return world.faults()
                .find(Fault.HubListRefused.class)
                .map(fault -> Answer.text(fault.status(), "Forbidden"))
                .orElseGet(() -> list(user));
    }

    private Answer list(DemoUser user) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartArray();
            world.site().visibleTo(user).forEach(app -> writeApp(out, app));
            out.writeEndArray();
        }
        return Answer.of(200, "application/json;charset=utf-8", bytes.toByteArray())
                .with("Cache-Control", "no-store");
    }

    private static void writeApp(JsonGenerator out, DemoApp app) {
        out.writeStartObject();
        out.writeStringProperty("id", app.id().toString());
        out.writeStringProperty("createdDate", app.created().toString());
        out.writeStringProperty("modifiedDate", app.modified().toString());
        out.writeStringProperty("modifiedByUserName", app.owner());
        out.writeArrayPropertyStart("customProperties");
        Labels.properties(app).forEach((name, values) -> values.forEach(value -> writeProperty(out, name, value)));
        out.writeEndArray();
        writeOwner(out, app);
        out.writeStringProperty("name", app.name());
        out.writeStringProperty("appId", "");
        out.writeStringProperty(
                "publishTime", app.published().map(Object::toString).orElse(NEVER));
        out.writeBooleanProperty("published", app.stream().isPresent());
        out.writeArrayPropertyStart("tags");
        Labels.tags(app).forEach(tag -> writeNamed(out, tag));
        out.writeEndArray();
        out.writeStringProperty("description", app.description());
        out.writeName("stream");
        writeStream(out, app.stream());
        out.writeNumberProperty("fileSize", app.fileSize());
        out.writeStringProperty(
                "lastReloadTime", app.reloaded().map(Object::toString).orElse(NEVER));
        out.writeNullProperty("privileges");
        out.writeStringProperty("schemaPath", "App");
        out.writeEndObject();
    }

    private static void writeOwner(JsonGenerator out, DemoApp app) {
        out.writeName("owner");
        Optional<DemoUser> owner = DemoUsers.find(app.owner());
        if (owner.isEmpty()) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        out.writeStringProperty("id", idOf("user " + owner.get().key()));
        out.writeStringProperty("userId", owner.get().id());
        out.writeStringProperty("userDirectory", owner.get().directory());
        out.writeStringProperty("name", owner.get().name());
        out.writeNullProperty("privileges");
        out.writeEndObject();
    }

    private static void writeStream(JsonGenerator out, Optional<DemoStream> stream) {
        if (stream.isEmpty()) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        out.writeStringProperty("id", stream.get().id().toString());
        out.writeStringProperty("name", stream.get().name());
        out.writeEndObject();
    }

    private static void writeProperty(JsonGenerator out, String name, String value) {
        out.writeStartObject();
        out.writeStringProperty("value", value);
        out.writeName("definition");
        writeNamed(out, name);
        out.writeStringProperty("schemaPath", "CustomPropertyValue");
        out.writeEndObject();
    }

    private static void writeNamed(JsonGenerator out, String name) {
        out.writeStartObject();
        out.writeStringProperty("id", idOf(name));
        out.writeStringProperty("name", name);
        out.writeNullProperty("privileges");
        out.writeEndObject();
    }

    private static String idOf(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
