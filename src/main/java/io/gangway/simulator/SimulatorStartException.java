package io.gangway.simulator;

/** The simulator could not start; the message is one sentence for people. */
public final class SimulatorStartException extends RuntimeException {

    SimulatorStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
