package io.gangway.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A value that any thread may set and that a tab's components follow, with the session lock held. Signals that were set by
 * other threads themselves would not do: Flow (25.2) runs the effect of a component that is not attached yet on whatever
 * thread sets its signal, beside the one that is making the component; loses a change that comes while an attached one's
 * effect runs for the first time; and runs effects within the signal's own lock, so that whoever asks for the value waits
 * for the page.
 */
final class TabSignal<T> {

    private final UI tab;
    private final ValueSignal<T> shown;
    private final Signal<T> readOnly;
    private final Queue<T> toBeShown = new ConcurrentLinkedQueue<>();

    private volatile T latest;

    TabSignal(UI tab, T first) {
        this.tab = tab;
        latest = first;
        shown = new ValueSignal<>(first);
        readOnly = shown.asReadonly();
    }

    /**
     * Never waits for the page: the components follow on a thread of their own, so that the caller may hold any lock. What the
     * tab sets itself they have followed when this returns. In a tab that is closed nobody follows.
     */
    void set(T value) {
        synchronized (toBeShown) {
            latest = value;
            toBeShown.add(value);
        }
        if (UI.getCurrent() == tab) {
            follow();
        } else {
            Thread.ofVirtual().name("show").start(this::followOnceThereIsTheLock);
        }
    }

    /** What was set last, whether or not the components have followed. */
    T peek() {
        return latest;
    }

    /** For effects of the tab's components. */
    Signal<T> followed() {
        return readOnly;
    }

    /**
     * Waits for the lock itself: what Flow (25.2) leaves to whoever holds it, that one may do after it has pushed to this tab
     * and before it pushes to the next, and then nobody pushes it.
     */
    private void followOnceThereIsTheLock() {
        try {
            tab.accessSynchronously(this::follow);
        } catch (UIDetachedException closed) {
            // Nobody looks any more.
        }
    }

    /** All of them, one after the other: what the page does at one is not left out because another has come meanwhile. */
    private void follow() {
        for (T next = toBeShown.poll(); next != null; next = toBeShown.poll()) {
            shown.set(next);
        }
    }
}
