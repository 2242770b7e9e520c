package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.gangway.login.Arrival;
import io.gangway.login.QlikIdentity;
import io.gangway.login.Visit;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

/** What a browser has ends with its session. */
class BrowserTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    private final QlikIdentity identity = new QlikIdentity(clock, new Random(1));
    private final MockHttpSession session = new MockHttpSession();
    private final Browser browser = Browser.as(
                    identity, mock(Boarding.class), clock, time -> new CountDownLatch(1).await())
            .keptIn(session);

    @Test
    void endOfTheSessionIsTheEndOfTheIdentity() {
        List<QlikIdentity.Change> heard = new ArrayList<>();
        identity.whenChanged(heard::add);

        session.invalidate();

        assertThat(heard).containsExactly(QlikIdentity.Change.ENDED);
    }

    @Test
    void endOfTheSessionEndsTheTabThatIsOnItsWay() {
        Visit visit = new Visit(new Arrival.Plain(), URI.create("http://localhost/"), "", "", false);
        EarlyTab tab = browser.early().begin(visit, "tab", Locale.ENGLISH).orElseThrow();

        session.invalidate();

        assertThat(tab.session().gate().passes(PATIENCE)).isFalse();
    }

    @Test
    void browserIsKnownAgainByItsSession() {
        assertThat(Browser.of(session)).contains(browser);
        assertThat(Browser.of(new MockHttpSession())).isEmpty();
    }
}
