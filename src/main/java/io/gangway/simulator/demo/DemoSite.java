package io.gangway.simulator.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The repository of the simulated site: streams and apps. Immutable. */
public final class DemoSite {

    private final List<DemoStream> streams;
    private final Map<String, DemoApp> apps;

    private DemoSite(List<DemoStream> streams, Map<String, DemoApp> apps) {
        this.streams = streams;
        this.apps = apps;
    }

    /** The same site for the same arguments: ids, names and order; times count back from {@code now}. */
    public static DemoSite grow(int apps, long seed, Instant now) {
        var grower = new AppGrower(seed, now);
        Map<String, DemoApp> byId = LinkedHashMap.newLinkedHashMap(apps);
        for (int i = 0; i < apps; i++) {
            DemoApp app = grower.grow(i);
            byId.put(app.id().toString(), app);
        }
        return new DemoSite(grower.streams(), byId);
    }

    /** The same site with this app, in the place of the one with its id, or at the end. */
    public DemoSite with(DemoApp app) {
        Map<String, DemoApp> changed = new LinkedHashMap<>(apps);
        changed.put(app.id().toString(), app);
        return new DemoSite(streams, changed);
    }

    public DemoSite without(DemoApp app) {
        Map<String, DemoApp> changed = new LinkedHashMap<>(apps);
        changed.remove(app.id().toString());
        return new DemoSite(streams, changed);
    }

    public List<DemoApp> apps() {
        return List.copyOf(apps.values());
    }

    public List<DemoStream> streams() {
        return streams;
    }

    public Stream<DemoApp> visibleTo(DemoUser user) {
        return apps.values().stream().filter(user::maySee);
    }

    /** Streams a user may read; an administrator reads all. */
    public List<DemoStream> streamsOf(DemoUser user) {
        return streams.stream()
                .filter(stream -> switch (user.sight()) {
                    case Sight.Everything everything -> true;
                    case Sight.StreamsAndOwnWork some -> some.streams().contains(stream.name());
                })
                .toList();
    }

    public Optional<DemoApp> find(String id) {
        return Optional.ofNullable(apps.get(id));
    }

    public Optional<DemoApp> find(UUID id) {
        return find(id.toString());
    }

    public int size() {
        return apps.size();
    }
}
