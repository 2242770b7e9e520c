package io.gangway.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import io.gangway.doctor.checks.Check;
import io.gangway.doctor.checks.CheckResult;
import io.gangway.doctor.checks.Doctor;
import io.gangway.doctor.checks.ExaminedSetUp;
import io.gangway.doctor.checks.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The doctor's checks of one tab, on a thread of their own; the page follows a signal. */
@SpringComponent
@UIScope
class DoctorRun {

    private static final Logger LOG = LoggerFactory.getLogger(DoctorRun.class);

    private final Doctor doctor;
    private final ExaminedSetUp setUp;
    private final TabSignal<State> state = new TabSignal<>(UI.getCurrent(), new State(List.of(), Optional.empty()));

    DoctorRun(Doctor doctor, ExaminedSetUp setUp) {
        this.doctor = doctor;
        this.setUp = setUp;
    }

    Signal<State> stateSignal() {
        return state.followed();
    }

    /** Starts the checks anew, unless they are under way. */
    void start() {
        if (state.peek().running().isEmpty()) {
            state.set(new State(List.of(), Optional.of(Check.ofTheSetUp().getFirst())));
            Thread.ofVirtual().name("doctor").start(this::examine);
        }
    }

    private void examine() {
        try {
            doctor.examine(setUp, new Notes());
        } catch (RuntimeException e) {
            LOG.error("The checks ended unexpectedly", e);
        } finally {
            state.set(new State(state.peek().done(), Optional.empty()));
        }
    }

    /**
     * How far the checks are.
     *
     * @param running the one under way; empty before the first and after the last
     */
    record State(List<CheckResult> done, Optional<Check> running) {}

    private final class Notes implements Progress {

        private final List<CheckResult> done = new ArrayList<>();

        @Override
        public void before(Check check) {
            state.set(new State(List.copyOf(done), Optional.of(check)));
        }

        @Override
        public void after(CheckResult result) {
            done.add(result);
            state.set(new State(List.copyOf(done), Optional.of(result.check())));
        }
    }
}
