package io.gangway.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;

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
        latest = value;
        if (UI.getCurrent() == tab) {
            follow();
        } else {
            Thread.ofVirtual().name("show").start(tab.accessLater(this::follow, () -> {}));
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

    /** Whatever has been set since, and later ones than what this was called for. */
    private void follow() {
        shown.set(latest);
    }
}
