package io.gangway.ui.list;

import io.gangway.catalog.App;
import io.gangway.qlik.QlikServer;

/** Where an app is found outside this list. */
public record AppLinks(QlikServer server) {

    /** The app in Sense; empty for one without id. */
    String app(App app) {
        return app.id().isEmpty() ? "" : server.app(app.id()).toString();
    }

    /** Its stream in the hub; empty for personal work. */
    String stream(App app) {
        return app.stream()
                .filter(stream -> !stream.id().isEmpty())
                .map(stream -> server.stream(stream.id()).toString())
                .orElse("");
    }

    /** Its picture, through Gangway; empty where Qlik has none. */
    String thumbnail(App app) {
        boolean hasPicture = !app.entry().thumbnailUrl().isEmpty() && !app.id().isEmpty();
        return hasPicture
                ? "thumbnails/" + app.id() + "?v="
                        + Integer.toHexString(app.entry().thumbnailUrl().hashCode())
                : "";
    }
}
