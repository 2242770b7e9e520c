package io.gangway.ui.list;

import io.gangway.catalog.App;
import io.gangway.qlik.engine.LastReload;
import io.gangway.qlik.engine.StreamRef;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An app in a file. Times as ISO 8601 in UTC, empty where there is none, {@code unknown} where Qlik tells none that can be read. */
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
        Map<String, List<String>> properties,
        String link) {

    static ExportedApp of(App app, AppLinks links) {
        return new ExportedApp(
                app.id(),
                app.name(),
                app.description(),
                app.stream().map(StreamRef::name).orElse(""),
                reload(app),
                time(app.modified()),
                time(app.published()),
                app.extras().owner(),
                app.extras().tags(),
                new TreeMap<>(app.extras().properties()),
                links.app(app));
    }

    private static String reload(App app) {
        return app.reload() == LastReload.Missing.UNKNOWN ? "unknown" : time(app.lastReload());
    }

    private static String time(Optional<Instant> time) {
        return time.map(Instant::toString).orElse("");
    }
}
