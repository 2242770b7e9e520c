package io.gangway.catalog;

import io.gangway.qlik.engine.DocListEntry;
import io.gangway.qlik.engine.StreamRef;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One Qlik app as its users know it. Immutable; one object per app and content serves all users and tabs, which is why what
 * a search reads is kept here and not per list.
 */
public final class App {

    private final DocListEntry entry;
    /** Folded on first use. A race folds twice and gets the same. */
    private volatile String searchText = "";

    App(DocListEntry entry) {
        this.entry = entry;
    }

    /** The app's GUID; empty in an odd entry, which cannot be opened. */
    public String id() {
        return entry.id();
    }

    /** The name; where Qlik sent none, the next best. Never empty. */
    public String name() {
        return Stream.of(entry.name(), entry.title(), entry.id())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("–");
    }

    public String description() {
        return entry.description();
    }

    /** The stream it is published to; empty for personal work. */
    public Optional<StreamRef> stream() {
        return entry.stream();
    }

    public Optional<Instant> lastReload() {
        return entry.lastReload();
    }

    public Optional<Instant> modified() {
        return entry.modified();
    }

    /** When it was published; empty for personal work. */
    public Optional<Instant> published() {
        return entry.publishTime();
    }

    /** Everything that Qlik said about it. */
    public DocListEntry entry() {
        return entry;
    }

    /** Name, title, description and stream, folded for searching. */
    String searchText() {
        String text = searchText;
        if (text.isEmpty()) {
            text = Stream.of(
                            entry.name(),
                            entry.title(),
                            entry.description(),
                            entry.stream().map(StreamRef::name).orElse(""))
                    .map(Folding::fold)
                    .collect(Collectors.joining("\n"));
            searchText = text;
        }
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof App app && entry.equals(app.entry);
    }

    @Override
    public int hashCode() {
        return entry.hashCode();
    }

    @Override
    public String toString() {
        return "App " + entry.id();
    }
}
