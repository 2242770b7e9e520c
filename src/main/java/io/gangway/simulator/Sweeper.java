package io.gangway.simulator;

import java.time.Duration;

/** Ends what is over by the simulator's clock: looks five times a second, and whenever it is told to. */
final class Sweeper {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final VirtualProxies proxies;
    private final Sockets sockets;
    private final Thread thread = Thread.ofVirtual().name("simulator-sweeper").unstarted(this::run);

    Sweeper(VirtualProxies proxies, Sockets sockets) {
        this.proxies = proxies;
        this.sockets = sockets;
    }

    void start() {
        thread.start();
    }

    void stop() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                sweep();
            }
        } catch (InterruptedException stopped) {
            // This is how it ends.
        }
    }

    void sweep() {
        for (VirtualProxy proxy : proxies.all()) {
            proxy.sessions().endIdle().forEach(session -> sockets.end(session, Notification.TIMED_OUT));
        }
        sockets.sweep();
    }
}
