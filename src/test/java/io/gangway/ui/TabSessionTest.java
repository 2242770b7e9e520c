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

/** What one tab's way to its apps may show. */
class TabSessionTest {
    private static final Stage.Listed LIST = new Stage.Listed(AppPool.EMPTY, Optional.empty(), "", new Stage.Open());

    private final List<Stage> screen = new ArrayList<>();
    private final List<Stage.Listed> lost = new ArrayList<>();

    @Test
    void closedAttemptCannotOverwriteANewerOne() {
        TabSession older = tab(new Arrival.Plain());
        TabSession newer = tab(new Arrival.Plain());
        older.close();

        newer.list(LIST);
        older.show(new Stage.Troubled(Troubles.SESSION_GONE));
        older.list(LIST);
        older.onState(new EngineState.Connecting(Progress.ENGINE, Optional.empty()));

        assertThat(screen).containsExactly(LIST);
    }

    @Test
    void progressIsShownWhileConnecting() {
        tab(new Arrival.Plain()).onState(new EngineState.Connecting(Progress.ENGINE, Optional.empty()));

        assertThat(screen).containsExactly(new Stage.Connecting(Progress.ENGINE));
    }

    @Test
    void signInWithATicketIsNotOverwrittenByItsProgress() {
        tab(new Arrival.WithTicket(Optional.empty(), Secret.of("0123456789abcdef")))
                .onState(new EngineState.Connecting(Progress.ENGINE, Optional.empty()));

        assertThat(screen).isEmpty();
    }

    /** Such as the socket with old cookies that Qlik answers with a demand to sign in. */
    @Test
    void endOfASessionThatWasOnlyTriedIsNoNews() {
        tab(new Arrival.Plain()).onState(new EngineState.SignInRequired(Optional.empty()));

        assertThat(screen).isEmpty();
    }

    private TabSession tab(Arrival arrival) {
        return new TabSession(
                new Visit(arrival, URI.create("http://localhost/"), "", ""),
                screen::add,
                (tab, list) -> lost.add(list));
    }
}
