package io.gangway.catalog;

import io.gangway.qlik.engine.DocList;
import io.gangway.qlik.engine.DocListEntry;
import io.gangway.qlik.engine.EntryTimes;
import io.gangway.qlik.engine.LastReload;
import io.gangway.qlik.engine.StreamRef;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Apps to search and sort. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    static final Reader READER = reader("en");

    private Samples() {}

    static Reader reader(String language) {
        return Reader.of(Locale.forLanguageTag(language), NOW.atZone(ZoneOffset.UTC));
    }

    static Catalog catalog(DocListEntry... entries) {
        return new AppPool().catalog(new DocList(Arrays.asList(entries), 0), NOW);
    }

    /** Apps of these names, in this order. */
    static Catalog named(String... names) {
        return catalog(Arrays.stream(names).map(Samples::app).toArray(DocListEntry[]::new));
    }

    static DocListEntry app(String name) {
        return app("id of " + name, name, "", "");
    }

    static DocListEntry app(String id, String name, String description, String stream) {
        return app(id, name, description, stream, Optional.empty());
    }

    static DocListEntry reloaded(String name, Instant lastReload) {
        return app("id of " + name, name, "", "", Optional.of(lastReload));
    }

    private static DocListEntry app(
            String id, String name, String description, String stream, Optional<Instant> lastReload) {
        return new DocListEntry(
                id,
                name,
                name,
                description,
                stream.isEmpty() ? Optional.empty() : Optional.of(new StreamRef("id of " + stream, stream)),
                !stream.isEmpty(),
                EntryTimes.of(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        lastReload.<LastReload>map(LastReload.At::new).orElse(LastReload.Missing.NEVER)),
                0,
                "",
                "",
                List.of(),
                false,
                false,
                false,
                "");
    }

    static List<String> names(Selection selection) {
        return selection.page(0, Integer.MAX_VALUE).map(App::name).toList();
    }
}
