package io.gangway.bench;

import java.lang.management.ManagementFactory;

/** What objects cost for as long as somebody holds them. */
public final class Heap {

    private static final int TRIES = 5;

    private Heap() {}

    /** Bytes in use after as much of it as can be was collected. */
    public static long retained() {
        long least = Long.MAX_VALUE;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
