package io.gangway.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import io.gangway.login.Parting;
import io.gangway.login.Pause;
import io.gangway.login.QlikIdentity;
import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Meets browsers: gives each its one identity at Qlik, and what its tabs share. Thread-safe. */
@SpringComponent
class Browsers {

    private final Boarding boarding;
    private final Parting parting;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Pause pause;

    Browsers(Boarding boarding, Parting parting, InstantSource clock, RandomGenerator random, Pause pause) {
        this.boarding = boarding;
        this.parting = parting;
        this.clock = clock;
        this.random = random;
        this.pause = pause;
    }

    /** The one that has this session. */
    synchronized Browser of(HttpSession session) {
        return Browser.of(session).orElseGet(() -> met(session));
    }

    private Browser met(HttpSession session) {
        QlikIdentity identity = new QlikIdentity(clock, random);
        Browser browser = Browser.as(identity, boarding, clock, pause).keptIn(session);
        // Not before: a session that is over keeps nothing, and nobody would hear of the end of this.
        parting.watch(identity);
        return browser;
    }
}
