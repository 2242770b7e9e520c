package io.gangway.ui.list;

import io.gangway.catalog.App;
import io.gangway.qlik.engine.StreamRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An app in a file. Times as ISO 8601 in UTC, empty where there is none. */
record ExportedApp(
        String id,
        String name,
        String description,
        String stream,
        String lastReload,
        String modified,
        String published,
        String owner,
        List<String> tags,
        String link) {

    static ExportedApp of(App app, AppLinks links) {
        return new ExportedApp(
                app.id(),
                app.name(),
                app.description(),
                app.stream().map(StreamRef::name).orElse(""),
                time(app.lastReload()),
                time(app.modified()),
                time(app.published()),
                app.extras().owner(),
                app.extras().tags(),
                links.app(app));
    }

    private static String time(Optional<Instant> time) {
        return time.map(Instant::toString).orElse("");
    }
}
