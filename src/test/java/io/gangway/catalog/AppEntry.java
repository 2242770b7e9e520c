package io.gangway.catalog;

import io.gangway.qlik.engine.DocListEntry;
import io.gangway.qlik.engine.EntryTimes;
import io.gangway.qlik.engine.LastReload;
import io.gangway.qlik.engine.StreamRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A document list's entry, said with no more words than a test needs. */
public record AppEntry(
        String id,
        String name,
        String description,
        String stream,
        LastReload reload,
        Optional<Instant> modified,
        boolean sectionAccess,
        boolean directQuery) {

    public static AppEntry named(String name) {
        return new AppEntry("id of " + name, name, "", "", LastReload.Missing.NEVER, Optional.empty(), false, false);
    }

    public AppEntry id(String newId) {
        return new AppEntry(newId, name, description, stream, reload, modified, sectionAccess, directQuery);
    }

    public AppEntry about(String newDescription) {
        return new AppEntry(id, name, newDescription, stream, reload, modified, sectionAccess, directQuery);
    }

    /** Published there. */
    public AppEntry in(String newStream) {
        return new AppEntry(id, name, description, newStream, reload, modified, sectionAccess, directQuery);
    }

    public AppEntry reloaded(Duration ago) {
        LastReload time = new LastReload.At(Samples.NOW.minus(ago));
        return new AppEntry(id, name, description, stream, time, modified, sectionAccess, directQuery);
    }

    /** Qlik wrote something that is no time. */
    public AppEntry reloadedWhoKnowsWhen() {
        LastReload unknown = LastReload.Missing.UNKNOWN;
        return new AppEntry(id, name, description, stream, unknown, modified, sectionAccess, directQuery);
    }

    public AppEntry modified(Instant time) {
        return new AppEntry(id, name, description, stream, reload, Optional.of(time), sectionAccess, directQuery);
    }

    public AppEntry withSectionAccess() {
        return new AppEntry(id, name, description, stream, reload, modified, true, directQuery);
    }

    public AppEntry withDirectQuery() {
        return new AppEntry(id, name, description, stream, reload, modified, sectionAccess, true);
    }

    public DocListEntry entry() {
        return new DocListEntry(
                id,
                name,
                name,
                description,
                Optional.of(stream).filter(text -> !text.isEmpty()).map(text -> new StreamRef("id of " + text, text)),
                !stream.isEmpty(),
                EntryTimes.of(Optional.empty(), modified, Optional.empty(), reload),
                0,
                "",
                "",
                List.of(),
                false,
                sectionAccess,
                directQuery,
                "");
    }

    public static Catalog catalog(AppEntry... entries) {
        return Samples.catalog(List.of(entries).stream().map(AppEntry::entry).toArray(DocListEntry[]::new));
    }

    /** The same apps, of this owner. */
    public static Catalog owned(Catalog apps, String owner) {
        return told(apps, new Extras(owner, List.of(), Map.of()));
    }

    /** The same apps, with what the repository tells of each. */
    public static Catalog told(Catalog apps, Extras extras) {
        return new AppPool().enriched(apps, apps.apps().stream().collect(Collectors.toMap(App::id, app -> extras)));
    }
}
