package io.gangway.catalog;

import io.gangway.qlik.engine.StreamRef;
import java.util.Locale;
import java.util.function.Function;

/** The columns that the document list itself fills. */
public enum ListColumn implements AppColumn {
    NAME(app -> new Text(app.name())),
    STREAM(app -> new Text(app.stream().map(StreamRef::name).orElse(""))),
    DESCRIPTION(app -> new Text(app.description())),
    LAST_RELOAD(app -> new Time(app.lastReload())),
    MODIFIED(app -> new Time(app.modified())),
    PUBLISHED(app -> new Time(app.published()));

    private final Function<App, Value> value;

    ListColumn(Function<App, Value> value) {
        this.value = value;
    }

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Value of(App app) {
        return value.apply(app);
    }
}
