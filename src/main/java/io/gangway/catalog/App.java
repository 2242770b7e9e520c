package io.gangway.catalog;

import io.gangway.qlik.engine.DocListEntry;
import io.gangway.qlik.engine.LastReload;
import io.gangway.qlik.engine.StreamRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One Qlik app as its users know it. Immutable; one object per app and content serves all users and tabs, which is why what
 * a search reads is kept here and not per list.
 */
public final class App {

    private final DocListEntry entry;
    private final Extras extras;
    /** Folded on first use. A race folds twice and gets the same. */
    private volatile String searchText = "";

    App(DocListEntry entry, Extras extras) {
        this.entry = entry;
        this.extras = extras;
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

    public LastReload reload() {
        return entry.reload();
    }

    /** Empty where it never was, or nobody knows. */
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

    /** Whether it is its owner's own work, not published. */
    public boolean isPersonal() {
        return !entry.published() && entry.stream().isEmpty();
    }

    /** Everything that Qlik said about it. */
    public DocListEntry entry() {
        return entry;
    }

    /** What was found out beside that. */
    public Extras extras() {
        return extras;
    }

    /** What the repository told of it: owner, tags, and properties by name. */
    public List<Label> labels() {
        return Stream.concat(
                        Stream.of(Label.Known.values()),
                        extras.properties().keySet().stream().sorted().map(Label.Property::new))
                .filter(label -> !label.values(this).isEmpty())
                .toList();
    }

    /** What makes it the same app in two lists. */
    Object identity() {
        return entry.id().isEmpty() ? entry : entry.id();
    }

    /** Its texts, folded for searching. */
    String searchText() {
        String text = searchText;
        if (text.isEmpty()) {
            text = SearchText.of(this);
            searchText = text;
        }
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof App app && entry.equals(app.entry) && extras.equals(app.extras);
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
