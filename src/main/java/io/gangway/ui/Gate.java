package io.gangway.ui;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Where background work of a tab waits while nobody looks at it. Thread-safe. */
final class Gate {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean open = true;
    private boolean hurry;

    void setOpen(boolean isOpen) {
        change(() -> open = isOpen);
    }

    /** Lets whoever waits go on at once. */
    void hurry() {
        change(() -> hurry = true);
    }

    /**
     * Waits for the time given, and then until the gate is open.
     *
     * @return whether it may go on; not after an interrupt
     */
    boolean passes(Duration duration) {
        lock.lock();
        try {
            long left = duration.toNanos();
            while (!hurry && left > 0) {
                left = changed.awaitNanos(left);
            }
            while (!hurry && !open) {
                changed.await();
            }
            hurry = false;
            return true;
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
