package io.gangway.simulator.demo;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An app of the simulated site.
 *
 * @param description empty when the author wrote none
 * @param owner the {@link DemoUser#key() key} of the owner
 * @param stream empty while the app is not published
 * @param published when the app was published to its stream
 * @param reloaded when its data was last reloaded; empty when never
 * @param fileSize in bytes
 * @param picture the file name of its thumbnail; empty when it has none
 */
public record DemoApp(
        UUID id,
        String name,
        String description,
        String owner,
        Optional<DemoStream> stream,
        Instant created,
        Instant modified,
        Optional<Instant> published,
        Optional<Instant> reloaded,
        long fileSize,
        Optional<String> picture,
        Optional<Boolean> sectionAccess,
        Optional<Boolean> directQuery,
        Optional<String> usage) {

    /** An app that somebody has just made and published to a stream. */
    public static DemoApp made(UUID id, String name, DemoUser owner, DemoStream stream, Instant now) {
        return new DemoApp(
                id,
                name,
                "",
                owner.key(),
                Optional.of(stream),
                now,
                now,
                Optional.of(now),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public DemoApp renamed(String newName, Instant now) {
        return with(newName, now, reloaded);
    }

    public DemoApp reloadedAt(Instant now) {
        return with(name, modified, Optional.of(now));
    }

    private DemoApp with(String newName, Instant newModified, Optional<Instant> newReloaded) {
        return new DemoApp(
                id,
                newName,
                description,
                owner,
                stream,
                created,
                newModified,
                published,
                newReloaded,
                fileSize,
                picture,
                sectionAccess,
                directQuery,
                usage);
    }
}
