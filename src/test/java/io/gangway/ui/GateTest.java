package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class GateTest {

    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final Gate gate = new Gate();

    @Test
    void openGateLetsPassWhenTheTimeIsOver() {
        assertThat(gate.passes(Duration.ZERO)).isTrue();
    }

    @Test
    void hurryEndsTheWait() {
        gate.hurry();

        assertThat(gate.passes(FOR_EVER)).isTrue();
    }

    @Test
    void shutGateHoldsUntilItOpens() {
        gate.setOpen(false);
        CompletableFuture<Boolean> passing = CompletableFuture.supplyAsync(() -> gate.passes(Duration.ZERO));
        assertThat(passing).isNotDone();

        gate.setOpen(true);

        assertThat(passing.join()).isTrue();
    }

    @Test
    void closedGateSendsAwayWhoeverWaitsAndWhoeverComes() {
        gate.setOpen(false);
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> gate.passes(FOR_EVER));

        gate.close();

        assertThat(waiting.join()).isFalse();
        assertThat(gate.passes(FOR_EVER)).isFalse();
    }
}
