package io.gangway.simulator;

import io.gangway.simulator.demo.DemoSite;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** What all parts of one simulator share: its options, clock, faults, records and demo data. Thread-safe. */
final class World {

    private final SimulatorOptions options;
    private final FaultBoard faults;
    private final Records records = new Records();
    private final Secrets secrets;
    private final DemoSite configured;
    private final AtomicReference<DemoSite> other;

    World(SimulatorOptions options) {
        this.options = options;
        this.faults = new FaultBoard(options.faults(), options.time());
        this.secrets = new Secrets(options.secrets());
        this.configured = DemoSite.grow(options.apps(), options.seed(), now());
        this.other = new AtomicReference<>(configured);
    }

    SimulatorOptions options() {
        return options;
    }

    FaultBoard faults() {
        return faults;
    }

    Records records() {
        return records;
    }

    Secrets secrets() {
        return secrets;
    }

    Instant now() {
        return options.time().instant();
    }

    CsrfMode csrf() {
        return faults.find(Fault.Csrf.class).map(Fault.Csrf::mode).orElse(options.csrf());
    }

    /** The time that the server shows. */
    Instant shownTime() {
        return now().plus(faults.find(Fault.ClockOff.class)
                .map(Fault.ClockOff::by)
                .orElse(Duration.ZERO));
    }

    /** The site as it is now: {@link Fault.AppCount} replaces it by a larger or smaller one. */
    DemoSite site() {
        return faults.find(Fault.AppCount.class)
                .map(fault -> siteOf(fault.apps()))
                .orElse(configured);
    }

    private DemoSite siteOf(int apps) {
        return other.updateAndGet(site -> site.size() == apps ? site : DemoSite.grow(apps, options.seed(), now()));
    }
}
