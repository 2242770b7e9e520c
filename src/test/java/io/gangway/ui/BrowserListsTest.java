package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.gangway.catalog.AppPool;
import io.gangway.login.QlikIdentity;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.engine.QlikUser;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a tab may begin with before Qlik has said who its user is. */
class BrowserListsTest {

    private static final Optional<QlikUser> ANNA = Optional.of(new QlikUser("GANGWAY", "anna"));
    private static final Stage.Listed ANNAS = new Stage.Listed(AppPool.EMPTY, ANNA, new Stage.Open());

    private final Object tab = new Object();
    private final QlikIdentity identity = mock(QlikIdentity.class);
    private Instant now = Instant.EPOCH;
    private final BrowserLists lists = new BrowserLists(identity, () -> now);

    @BeforeEach
    void listAnnasApps() {
        when(identity.isSignedIn()).thenReturn(true);
        when(identity.user()).thenReturn(ANNA);
        lists.show(tab, ANNAS);
    }

    @Test
    void nextTabOfTheSameUserMayBeginWithTheList() {
        assertThat(lists.last()).contains(ANNAS);
    }

    @Test
    void nextUserOfTheBrowserMayNot() {
        when(identity.user()).thenReturn(Optional.of(new QlikUser("GANGWAY", "ben")));

        assertThat(lists.last()).isEmpty();
    }

    @Test
    void nobodyMayBeginWithItOnceTheBrowserIsSignedOut() {
        when(identity.isSignedIn()).thenReturn(false);

        assertThat(lists.last()).isEmpty();
    }

    @Test
    void listOfSomebodyUnknownIsNobodys() {
        when(identity.user()).thenReturn(Optional.empty());
        lists.show(tab, new Stage.Listed(AppPool.EMPTY, Optional.empty(), new Stage.Open()));

        assertThat(lists.last()).isEmpty();
    }

    @Test
    void listOfATabThatHadToSignInAgainIsGone() {
        lists.show(tab, new Stage.SigningIn());

        assertThat(lists.last()).isEmpty();
    }

    @Test
    void listStaysWhileAnotherTabOnlyConnects() {
        lists.show(new Object(), new Stage.Connecting(EngineState.Progress.HANDSHAKE));

        assertThat(lists.last()).contains(ANNAS);
    }

    @Test
    void listOutlivesItsLastTabForFiveMinutes() {
        now = now.plus(Duration.ofHours(1));
        lists.close(tab);

        now = now.plus(Duration.ofMinutes(4));
        assertThat(lists.last()).contains(ANNAS);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(lists.last()).isEmpty();
    }
}
