package io.gangway.ui;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Where the reconnecting of a tab waits, and longer while nobody looks at the tab. Thread-safe. */
final class Gate {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean open = true;
    private boolean hurry;
    private boolean closed;

    void setOpen(boolean isOpen) {
        change(() -> open = isOpen);
    }

    /** Lets whoever waits go on at once. */
    void hurry() {
        change(() -> hurry = true);
    }

    /** Sends everybody away, now and later. */
    void close() {
        change(() -> closed = true);
    }

    /**
     * Waits for the time given, and then until the gate is open.
     *
     * @return whether it may go on; not after an interrupt, nor when the gate was closed
     */
    boolean passes(Duration duration) {
        lock.lock();
        try {
            long left = duration.toNanos();
            while (!closed && !hurry && left > 0) {
                left = changed.awaitNanos(left);
            }
            while (!closed && !hurry && !open) {
                changed.await();
            }
            hurry = false;
            return !closed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
