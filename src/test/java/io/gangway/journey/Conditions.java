package io.gangway.journey;

import io.gangway.login.LoginMode;
import io.gangway.qlik.engine.EngineSettings;
import io.gangway.simulator.CsrfMode;
import io.gangway.simulator.Fault;
import io.gangway.simulator.SimulatorOptions;
import io.gangway.simulator.Tls;
import java.net.URI;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** Under which a browser signs in: the simulator's faults and release, and Gangway's settings. Good ones at first. */
final class Conditions {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    final MovableTime time = new MovableTime();
    SimulatorOptions qlik = SimulatorOptions.defaults().with().time(time).build();
    UnaryOperator<String> address = UnaryOperator.identity();
    LoginMode mode = LoginMode.AUTO;
    EngineSettings patience = new EngineSettings(LIMIT, Duration.ofSeconds(2), LIMIT);
    int maxMessageBytes = 1 << 20;
    boolean trustsQlik = true;
    String userAgent = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";

    static Conditions good() {
        return new Conditions();
    }

    /** @param faults on from the start */
    static Conditions of(Fault... faults) {
        Conditions conditions = new Conditions();
        conditions.qlik = conditions.qlik.with().faults(faults).build();
        return conditions;
    }

    Conditions release(CsrfMode csrf) {
        qlik = qlik.with().csrf(csrf).build();
        return this;
    }

    Conditions tls(Tls tls) {
        qlik = qlik.with().tls(tls).build();
        return this;
    }

    /** {@code gangway.qlik.url} is another one than that of the simulator. */
    Conditions address(UnaryOperator<String> other) {
        address = other;
        return this;
    }

    Conditions address(URI other) {
        return address(ignored -> other.toString());
    }

    Conditions mode(LoginMode forced) {
        mode = forced;
        return this;
    }

    Conditions impatient() {
        patience = new EngineSettings(Duration.ofSeconds(1), Duration.ofMillis(300), LIMIT);
        return this;
    }

    Conditions maxMessageBytes(int bytes) {
        maxMessageBytes = bytes;
        return this;
    }

    Conditions withoutTrust() {
        trustsQlik = false;
        return this;
    }

    Conditions onWindows() {
        userAgent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36";
        return this;
    }
}
