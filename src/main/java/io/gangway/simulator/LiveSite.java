package io.gangway.simulator;

import io.gangway.simulator.demo.DemoSite;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The site that is shown at the moment, with what has been changed in it since it was grown. Thread-safe. */
final class LiveSite {

    private final SimulatorOptions options;
    private final FaultBoard faults;
    private Grown configured;
    private Grown other;

    LiveSite(SimulatorOptions options, FaultBoard faults) {
        this.options = options;
        this.faults = faults;
        this.configured = new Grown(
                options.apps(),
                DemoSite.grow(options.apps(), options.seed(), options.time().instant()));
        this.other = configured;
    }

    /** {@link Fault.AppCount} replaces the site by a larger or smaller one. */
    synchronized DemoSite now() {
        return count().map(this::other).orElse(configured).site();
    }

    synchronized void change(UnaryOperator<DemoSite> change) {
        Optional<Integer> count = count();
        if (count.isPresent()) {
            other = other(count.get()).changed(change);
        } else {
            configured = configured.changed(change);
        }
    }

    private Optional<Integer> count() {
        return faults.find(Fault.AppCount.class).map(Fault.AppCount::apps);
    }

    private Grown other(int apps) {
        if (other.apps() != apps) {
            other = new Grown(
                    apps, DemoSite.grow(apps, options.seed(), options.time().instant()));
        }
        return other;
    }

    /** @param apps how many it began with */
    private record Grown(int apps, DemoSite site) {

        Grown changed(UnaryOperator<DemoSite> change) {
            return new Grown(apps, change.apply(site));
        }
    }
}
