package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.SignalEnvironment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TabSignalTest extends WithoutBrowser {
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
    private final Div component = new Div();

    private TabSignal<String> signal;

    @BeforeEach
    void make() {
        signal = new TabSignal<>(UI.getCurrent(), "first");
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
        runPendingSignalsTasks();

        assertThat(seen).containsExactly("first", "second");
        assertThat(threads).containsOnly(Thread.currentThread());
    }

    @Test
    void valueThatComesWhileAnAttachedComponentFirstShowsOneIsNotLost() {
        UI.getCurrent().add(component);
        Runnable asBefore = SignalEnvironment.registerFirst(new HandingOverAtOnce());

        followAndMeanwhileSet("second");
        asBefore.run();
        runPendingSignalsTasks();

        assertThat(seen).containsExactly("first", "second");
    }

    @Test
    void valueSetOnTheTabsOwnThreadIsShownAtOnce() {
        UI.getCurrent().add(component);
        follow(() -> {});

        signal.set("second");

        assertThat(seen).containsExactly("first", "second");
    }

    @Test
    void valueOfAnotherThreadIsReadBeforeItIsShown() {
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
            threads.add(Thread.currentThread());
            then.run();
        });
    }

    private static void inAnotherThread(Runnable work) {
        try {
            Thread.ofVirtual().start(work).join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** As Vaadin's own, which has threads at hand, and never slower than the thread that goes on. */
    private static final class HandingOverAtOnce extends SignalEnvironment {
        @Override
        protected boolean isActive() {
            return true;
        }

        @Override
        protected Executor getResultNotifier() {
            return Runnable::run;
        }

        @Override
        protected Executor getEffectDispatcher() {
            return TabSignalTest::inAnotherThread;
        }
    }
}
