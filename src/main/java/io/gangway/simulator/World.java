package io.gangway.simulator;

import io.gangway.simulator.demo.DemoSite;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** What all parts of one simulator share: its options, clock, faults, records and demo data. Thread-safe. */
final class World {

    private final SimulatorOptions options;
    private final FaultBoard faults;
    private final Records records = new Records();
    private final Secrets secrets;
    private final LiveSite site;

    World(SimulatorOptions options) {
        this.options = options;
        this.faults = new FaultBoard(options.faults(), options.time());
        this.secrets = new Secrets(options.secrets());
        this.site = new LiveSite(options, faults);
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
        return site.now();
    }

    /** Changes the site as it is now. */
    void change(UnaryOperator<DemoSite> change) {
        site.change(change);
    }
}
