package io.gangway.process;

import io.gangway.simulator.Simulator;
import io.gangway.simulator.SimulatorOptions;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A simulator that signs every browser in at once, as one user with as many sessions as there are browsers. */
final class GenerousQlik {

    private static final int SESSIONS = 100_000;

    private GenerousQlik() {}

    public static void main(String[] args) throws InterruptedException {
        try (Simulator simulator = Simulator.start(SimulatorOptions.defaults()
                .with()
                .port(Integer.parseInt(args[0]))
                .apps(Integer.parseInt(args[1]))
                .windowsPattern("Mozilla")
                .windowsUser("GANGWAY\\anna")
                .maxSessions(SESSIONS)
                .ticketLife(Duration.ofMinutes(5))
                .build())) {
            System.out.println(simulator.url());
            new CountDownLatch(1).await();
        }
    }
}
