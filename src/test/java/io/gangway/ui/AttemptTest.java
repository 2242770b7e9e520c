package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.catalog.AppPool;
import io.gangway.login.Arrival;
import io.gangway.login.Visit;
import io.gangway.qlik.Secret;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.engine.EngineState.Progress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What one attempt may show. */
class AttemptTest {
    private static final Stage.Listed LIST = new Stage.Listed(AppPool.EMPTY, Optional.empty(), "", Optional.empty());

    private final List<Stage> screen = new ArrayList<>();

    @Test
    void closedAttemptCannotOverwriteANewerOne() {
        Attempt older = attempt(new Arrival.Plain());
        Attempt newer = attempt(new Arrival.Plain());
        older.close();

        newer.list(LIST);
        older.show(new Stage.Troubled(Troubles.SESSION_GONE));
        older.list(LIST);
        older.onState(new EngineState.Connecting(Progress.ENGINE, Optional.empty()));

        assertThat(screen).containsExactly(LIST);
    }

    @Test
    void progressIsShownWhileConnecting() {
        attempt(new Arrival.Plain()).onState(new EngineState.Connecting(Progress.ENGINE, Optional.empty()));

        assertThat(screen).containsExactly(new Stage.Connecting(Progress.ENGINE));
    }

    @Test
    void signInWithATicketIsNotOverwrittenByItsProgress() {
        attempt(new Arrival.WithTicket(Optional.empty(), Secret.of("0123456789abcdef")))
                .onState(new EngineState.Connecting(Progress.ENGINE, Optional.empty()));

        assertThat(screen).isEmpty();
    }

    /** Such as the socket with old cookies that Qlik answers with a demand to sign in. */
    @Test
    void endOfASessionThatWasOnlyTriedIsNoNews() {
        attempt(new Arrival.Plain()).onState(new EngineState.SignInRequired(Optional.empty()));

        assertThat(screen).isEmpty();
    }

    private Attempt attempt(Arrival arrival) {
        return new Attempt(new Visit(arrival, URI.create("http://localhost/"), "", ""), screen::add);
    }
}
