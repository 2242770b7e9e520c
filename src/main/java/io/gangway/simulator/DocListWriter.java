package io.gangway.simulator;

import io.gangway.simulator.demo.DemoApp;
import io.gangway.simulator.demo.DemoUser;
import io.gangway.simulator.demo.Thumbnail;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes {@code qDocList}, entry by entry, in the shape captured from a real server. */
final class DocListWriter implements RpcAnswer.Value {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** The least date of the repository's database, which stands for "never". */
    private static final String NEVER = "1753-01-01T00:00:00.000Z";

    private final DemoUser user;
    private final List<DemoApp> apps;

    private final boolean unpublished;
    private final boolean sqlMinimum;
    private final boolean emptyThumbnails;
    private final boolean noMeta;

    DocListWriter(World world, DemoUser user) {
        this.user = user;
        this.apps = world.site().visibleTo(user).toList();
        this.unpublished = world.faults().has(Fault.UnpublishedApps.class);
        this.sqlMinimum = world.faults().has(Fault.SqlMinimumDates.class);
        this.emptyThumbnails = world.faults().has(Fault.EmptyThumbnails.class);
        this.noMeta = world.faults().has(Fault.NoMeta.class);
    }

    @Override
    public void write(JsonGenerator out) {
        out.writeStartArray();
        apps.forEach(app -> writeEntry(out, app));
        out.writeEndArray();
    }

    List<DemoApp> apps() {
        return apps;
    }

    void writeEntry(JsonGenerator out, DemoApp app) {
        out.writeStartObject();
        out.writeStringProperty("qDocName", app.name());
        out.writeNumberProperty("qConnectedUsers", 0);
        out.writeNumberProperty("qFileTime", 0);
        out.writeNumberProperty("qFileSize", app.fileSize());
        out.writeStringProperty("qDocId", app.id().toString());
        if (!noMeta) {
            writeMeta(out, app);
        }
        app.reloaded().ifPresent(time -> out.writeStringProperty("qLastReloadTime", text(time)));
        out.writeStringProperty("qTitle", app.name());
        out.writeObjectPropertyStart("qThumbnail");
        if (!emptyThumbnails) {
            out.writeStringProperty(
                    "qUrl",
                    app.picture()
                            .map(picture -> "/appcontent/" + app.id() + "/" + picture)
                            .orElse(""));
        }
        out.writeEndObject();
        app.sectionAccess().ifPresent(is -> out.writeBooleanProperty("qHasSectionAccess", is));
        app.directQuery().ifPresent(is -> out.writeBooleanProperty("qIsDirectQueryMode", is));
        app.usage().ifPresent(usage -> out.writeStringProperty("qUsage", usage));
        out.writeEndObject();
    }

    private void writeMeta(JsonGenerator out, DemoApp app) {
        boolean published = app.stream().isPresent() && !unpublished;
        out.writeObjectPropertyStart("qMeta");
        out.writeStringProperty("createdDate", text(app.created()));
        out.writeStringProperty("modifiedDate", text(app.modified()));
        out.writeBooleanProperty("published", published);
        if (published) {
            app.published().ifPresent(time -> out.writeStringProperty("publishTime", text(time)));
        } else if (sqlMinimum) {
            out.writeStringProperty("publishTime", NEVER);
        }
        out.writeArrayPropertyStart("privileges");
        out.writeString("read");
        if (app.owner().equals(user.key())) {
            out.writeString("update");
            out.writeString("delete");
        }
        out.writeString("offlineaccess");
        out.writeEndArray();
        out.writeStringProperty("description", app.description());
        out.writeStringProperty("dynamicColor", Thumbnail.color(app));
        out.writeNullProperty("create");
        if (published) {
            app.stream().ifPresent(stream -> {
                out.writeObjectPropertyStart("stream");
                out.writeStringProperty("id", stream.id().toString());
                out.writeStringProperty("name", stream.name());
                out.writeEndObject();
            });
        }
        out.writeBooleanProperty("canCreateDataConnections", false);
        out.writeEndObject();
    }

    private static String text(Instant time) {
        return MILLIS.format(time);
    }
}
