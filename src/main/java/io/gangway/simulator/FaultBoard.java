package io.gangway.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which faults are on. Thread-safe; read at the moment each one matters, so a switch works on open sockets too. */
final class FaultBoard {

    private static final Duration TICK = Duration.ofMillis(10);

    private final CopyOnWriteArrayList<Fault> on = new CopyOnWriteArrayList<>();
    private final ConcurrentMap<Fault.EngineError, AtomicInteger> failures = new ConcurrentHashMap<>();

    private final InstantSource time;

    FaultBoard(List<Fault> initial, InstantSource time) {
        this.time = time;
        initial.forEach(this::switchOn);
    }

    void switchOn(Fault fault) {
        String slot = FaultCatalog.slot(fault);
        on.removeIf(other -> FaultCatalog.slot(other).equals(slot));
        on.add(fault);
        if (fault instanceof Fault.EngineError error) {
            failures.put(error, new AtomicInteger());
        }
    }

    void switchOff(Predicate<Fault> which) {
        on.removeIf(which);
    }

    /** Switches off what has this slot, or this name and any slot. */
    void switchOff(String name) {
        on.removeIf(fault -> {
            String slot = FaultCatalog.slot(fault);
            return slot.equals(name) || slot.startsWith(name + ":");
        });
    }

    List<Fault> all() {
        return List.copyOf(on);
    }

    <F extends Fault> Stream<F> all(Class<F> kind) {
        return on.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The fault of this kind that was switched on last. */
    <F extends Fault> Optional<F> find(Class<F> kind) {
        return all(kind).reduce((earlier, later) -> later);
    }

    boolean has(Class<? extends Fault> kind) {
        return find(kind).isPresent();
    }

    /** The failure that this call meets; counts it. */
    Optional<Fault.EngineError> failureOf(String method) {
        return all(Fault.EngineError.class)
                .filter(error -> error.method().equals(method))
                .filter(error -> count(error) <= error.calls())
                .findFirst();
    }

    private int count(Fault.EngineError error) {
        return failures.computeIfAbsent(error, unused -> new AtomicInteger())
                .updateAndGet(count -> count == Integer.MAX_VALUE ? count : count + 1);
    }

    /** Takes as long as the step's delay says, by the simulator's clock; switched off meanwhile, no longer. */
    void linger(Fault.Step step) throws InterruptedException {
        linger(step, time.instant());
    }

    /** @param began when the step began, which the simulator may have told already */
    void linger(Fault.Step step, Instant began) throws InterruptedException {
        while (time.instant().isBefore(began.plus(delay(step)))) {
            Thread.sleep(TICK);
        }
    }

    private Duration delay(Fault.Step step) {
        return all(Fault.Delay.class)
                .filter(fault -> fault.step() == step)
                .map(Fault.Delay::duration)
                .findFirst()
                .orElse(Duration.ZERO);
    }
}
