package io.gangway.simulator;

import org.junit.jupiter.api.AfterEach;

/** A simulator with a manual clock and a visitor, started by each test as it needs them. */
abstract class SimulatorTestBase {

    static final String ANNA = "GANGWAY\\anna";
    static final String KENJI = "GANGWAY\\kenji";
    static final String NIKOS = "PARTNER\\nikos";
    static final String LAYLA = "PARTNER\\layla";

    final ManualTime time = new ManualTime();
    Simulator simulator = start();
    Visitor visitor = new Visitor(simulator);

    private Simulator start() {
        return Simulator.start(options().build());
    }

    SimulatorOptionsBuilder options() {
        return SimulatorOptions.defaults().with().time(time);
    }

    void restart(SimulatorOptionsBuilder options) {
        stop();
        simulator = Simulator.start(options.build());
        visitor = new Visitor(simulator);
    }

    void switchOn(Fault... faults) {
        simulator.control().switchOn(faults);
    }

    @AfterEach
    void stop() {
        simulator.close();
        visitor.close();
    }
}
