package io.gangway.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;

/**
 * A value that any thread may set and that a tab's components follow. They follow a copy which changes on the tab's own
 * thread alone, with the session lock: Flow (25.2) runs the effect of a component that is not attached yet on whatever thread
 * sets its signal, beside the thread that is making the component, and loses a change that comes while an attached one's
 * effect runs for the first time.
 */
final class TabSignal<T> {

    private final ValueSignal<T> latest;
    private final ValueSignal<T> shown;
    private final Signal<T> readOnly;

    /**
     * Made on the tab's own thread, before any other thread knows of it.
     *
     * @param tab open
     */
    TabSignal(UI tab, T first) {
        latest = new ValueSignal<>(first);
        shown = new ValueSignal<>(first);
        readOnly = shown.asReadonly();
        Signal.effect(tab, () -> shown.set(latest.get()));
    }

    /** Returns at once; the components follow soon, or before it returns where it is called on the tab's own thread. */
    void set(T value) {
        latest.set(value);
    }

    /** What was set last, whether or not the components have followed. */
    T peek() {
        return latest.peek();
    }

    /** For effects of the tab's components. */
    Signal<T> followed() {
        return readOnly;
    }
}
