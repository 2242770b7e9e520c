package io.gangway.catalog;

import io.gangway.qlik.engine.StreamRef;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** What apps can be sorted by. */
public enum AppColumn {
    NAME(app -> new Text(app.name())),
    STREAM(app -> new Text(app.stream().map(StreamRef::name).orElse(""))),
    DESCRIPTION(app -> new Text(app.description())),
    LAST_RELOAD(app -> new Time(app.lastReload())),
    MODIFIED(app -> new Time(app.modified())),
    PUBLISHED(app -> new Time(app.published()));

    private final Function<App, Value> value;

    AppColumn(Function<App, Value> value) {
        this.value = value;
    }

    Value of(App app) {
        return value.apply(app);
    }

    /** What stands in a column. */
    sealed interface Value {}

    /** Sorted as the reader's language does it; empty ones last. */
    record Text(String text) implements Value {}

    /** Empty ones last. */
    record Time(Optional<Instant> time) implements Value {}
}
