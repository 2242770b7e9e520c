package io.gangway.qlik.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One app of the document list, with everything that Qlik says about it: qlik-protocol.md, 5.2. Texts that Qlik left out
 * are empty strings.
 *
 * @param id the app's GUID; empty in an odd entry, which then cannot be opened
 * @param fileSize in bytes; 0 where Qlik does not tell
 * @param thumbnailUrl path on the Qlik server, percent-encoded already
 * @param dynamicColor a CSS colour as Qlik wrote it, unchecked
 * @param usage what the app is for, on newer servers ({@code ANALYTICS}, {@code DATA_PREPARATION} …)
 */
public record DocListEntry(
        String id,
        String name,
        String title,
        String description,
        Optional<StreamRef> stream,
        boolean published,
        EntryTimes times,
        long fileSize,
        String thumbnailUrl,
        String dynamicColor,
        List<String> privileges,
        boolean readOnly,
        boolean sectionAccess,
        boolean directQuery,
        String usage) {

    public Optional<Instant> created() {
        return EntryTimes.instant(times.created());
    }

    public Optional<Instant> modified() {
        return EntryTimes.instant(times.modified());
    }

    public Optional<Instant> publishTime() {
        return EntryTimes.instant(times.published());
    }

    public LastReload reload() {
        return times.reload();
    }

    /** Empty where it never was, or nobody knows. */
    public Optional<Instant> lastReload() {
        return EntryTimes.instant(times.reloaded());
    }
}
