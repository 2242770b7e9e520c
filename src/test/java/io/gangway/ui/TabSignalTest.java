package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.signals.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TabSignalTest extends WithoutBrowser {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_WAITS = 200;

    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final List<Boolean> locked = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> waiting = Collections.synchronizedList(new ArrayList<>());
    private final Div component = new Div();

    private TabSignal<String> signal;

    @BeforeEach
    void make() {
        signal = new TabSignal<>(UI.getCurrent(), "first");
    }

    /** Flow tells nobody what goes wrong in an effect. */
    @AfterEach
    void nobodyHasWaitedForThePage() {
        assertThat(waiting).isEmpty();
    }

    @Test
    void valueOfAnotherThreadIsNotShownByThatThreadWhileTheComponentIsBeingMade() {
        followAndMeanwhileSet("second");

        assertThat(seen).containsExactly("first");
    }

    @Test
    void valueThatCameWhileTheComponentWasBeingMadeIsShownOnceItIsThere() {
        followAndMeanwhileSet("second");

        UI.getCurrent().add(component);

        awaitSight("second");
    }

    @Test
    void valueThatComesWhileAnAttachedComponentFirstShowsOneIsNotLost() {
        UI.getCurrent().add(component);

        followAndMeanwhileSet("second");

        awaitSight("second");
    }

    @Test
    void valueOfAnotherThreadIsShownWithTheSessionLock() {
        UI.getCurrent().add(component);
        follow(() -> {});

        inAnotherThread(() -> signal.set("second"));

        awaitSight("second");
        assertThat(locked).containsExactly(true, true);
    }

    @Test
    void valueSetByTheTabItselfIsShownAtOnce() {
        UI.getCurrent().add(component);
        follow(() -> {});

        signal.set("second");

        assertThat(seen).containsExactly("first", "second");
    }

    @Test
    void valuesOfSeveralThreadsAreAllShownAsTheyCame() {
        UI.getCurrent().add(component);
        follow(() -> {});

        inAnotherThread(() -> signal.set("second"));
        inAnotherThread(() -> signal.set("third"));
        signal.set("fourth");
        inAnotherThread(() -> signal.set("fifth"));

        awaitSight("fifth");
        assertThat(seen).containsExactly("first", "second", "third", "fourth", "fifth");
    }

    @Test
    void valueIsToldToOthersWhileItIsBeingShown() {
        UI.getCurrent().add(component);
        follow(() -> inAnotherThread(signal::peek));

        signal.set("second");

        assertThat(seen).containsExactly("first", "second");
    }

    @Test
    void valueIsToldBeforeItIsShown() {
        inAnotherThread(() -> signal.set("second"));

        assertThat(signal.peek()).isEqualTo("second");
    }

    private void followAndMeanwhileSet(String value) {
        follow(() -> {
            if (seen.size() == 1) {
                inAnotherThread(() -> signal.set(value));
            }
        });
    }

    private void follow(Runnable then) {
        Signal.effect(component, () -> {
            seen.add(signal.followed().get());
            locked.add(VaadinSession.getCurrent().hasLock());
            then.run();
        });
    }

    private void awaitSight(String value) {
        // Each waits for a tenth of a second at most.
        for (int wait = 0; wait < MOST_WAITS && !seen.getLast().equals(value); wait++) {
            runPendingSignalsTasks();
        }
        assertThat(seen.getLast()).isEqualTo(value);
    }

    private void inAnotherThread(Runnable work) {
        Thread thread = Thread.ofVirtual().start(work);
        try {
            if (!thread.join(PATIENCE)) {
                waiting.add(thread);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
