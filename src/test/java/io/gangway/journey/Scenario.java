package io.gangway.journey;

import io.gangway.doctor.diagnosis.Cause;
import java.util.function.Consumer;

/**
 * A way in which a cause comes about.
 *
 * @param condition in words
 * @param story what the browser and Qlik do
 */
record Scenario(Cause cause, String condition, Conditions conditions, Consumer<SignInAtSimulator> story) {

    @Override
    public String toString() {
        return cause + ": " + condition;
    }
}
