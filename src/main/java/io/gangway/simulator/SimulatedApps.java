package io.gangway.simulator;

import io.gangway.simulator.demo.DemoApp;
import io.gangway.simulator.demo.DemoStream;
import io.gangway.simulator.demo.DemoUsers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The apps of the simulated site, to be changed while it runs. Thread-safe. */
public final class SimulatedApps {

    private final World world;
    private final AtomicInteger added = new AtomicInteger();

    SimulatedApps(World world) {
        this.world = world;
    }

    /** All of them, whoever may see them. */
    public List<DemoApp> all() {
        return world.site().apps();
    }

    public Optional<DemoApp> find(String id) {
        return world.site().find(id);
    }

    /** Adds an app to the stream Everyone, at the end of the list; returns its id. */
    public String add(String name) {
        UUID id = UUID.nameUUIDFromBytes(("added " + added.incrementAndGet()).getBytes(StandardCharsets.UTF_8));
        world.change(
                site -> site.with(DemoApp.made(id, name, DemoUsers.ANNA, openStream(site.streams()), world.now())));
        return id.toString();
    }

    /** Gives an app another name, which also modifies it. Does nothing where there is no such app. */
    public void rename(String id, String name) {
        world.change(site -> site.find(id)
                .map(app -> site.with(app.renamed(name, world.now())))
                .orElse(site));
    }

    /** Reloads an app's data now. Does nothing where there is no such app. */
    public void reload(String id) {
        world.change(site ->
                site.find(id).map(app -> site.with(app.reloadedAt(world.now()))).orElse(site));
    }

    /** Takes an app away. Does nothing where there is no such app. */
    public void remove(String id) {
        world.change(site -> site.find(id).map(site::without).orElse(site));
    }

    /** Reloads so many apps, from all over the list. */
    public void reloadSome(int count) {
        some(count, this::reload);
    }

    /** Takes so many apps away, from all over the list. */
    public void removeSome(int count) {
        some(count, this::remove);
    }

    /** Adds so many apps. */
    public void addSome(int count) {
        for (int number = 0; number < count; number++) {
            add("New app " + (added.get() + 1));
        }
    }

    private void some(int count, Consumer<String> change) {
        List<DemoApp> apps = all();
        int changes = Math.min(count, apps.size());
        for (int number = 0; number < changes; number++) {
            int place = (int) ((long) number * apps.size() / changes);
            change.accept(apps.get(place).id().toString());
        }
    }

    private static DemoStream openStream(List<DemoStream> streams) {
        return streams.stream()
                .filter(stream -> stream.name().equals("Everyone"))
                .findFirst()
                .orElseGet(streams::getFirst);
    }
}
