package io.gangway.qlik.jsonrpc.tyrus;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the events of one connection from Tyrus' workers, which all connections share and nobody may block, to a
 * virtual thread of its own. In order, one at a time.
 */
final class OrderedDelivery {

    private static final Logger log = LoggerFactory.getLogger(OrderedDelivery.class);

    private record Event(Runnable action, boolean last) {}

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private boolean ended;

    /** Starts with the first event; a connection that never opens costs no thread. */
    void start(String connection, Runnable first) {
        events.add(new Event(first, false));
        Thread.ofVirtual().name("engine " + connection).start(this::run);
    }

    synchronized void deliver(Runnable action) {
        if (!ended) {
            events.add(new Event(action, false));
        }
    }

    /** Delivers the last event. Later ones are dropped, so that the end is told exactly once. */
    synchronized boolean deliverLast(Runnable action) {
        if (ended) {
            return false;
        }
        ended = true;
        events.add(new Event(action, true));
        return true;
    }

    private void run() {
        boolean last = false;
        while (!last) {
            try {
                Event event = events.take();
                last = event.last();
                perform(event.action());
            } catch (InterruptedException byItsListener) {
                // Only a listener knows this thread; its interrupt must not end the reading.
                log.debug("An interrupt of a transport listener was dropped");
            }
        }
    }

    private static void perform(Runnable action) {
        try {
            action.run();
        } catch (Exception | StackOverflowError failure) {
            // Only its type: its message may quote what the server sent.
            log.warn("A transport listener failed: {}", failure.getClass().getName());
        }
    }
}
