package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.gangway.catalog.AppPool;
import io.gangway.login.Arrival;
import io.gangway.login.HandshakeChooser;
import io.gangway.login.LoginAddress;
import io.gangway.login.LoginMode;
import io.gangway.login.QlikIdentity;
import io.gangway.login.QlikSessions;
import io.gangway.login.TicketRedeemer;
import io.gangway.login.UnsolicitedTickets;
import io.gangway.login.Validation;
import io.gangway.login.Visit;
import io.gangway.login.WebTicketSignIn;
import io.gangway.qlik.QlikServer;
import io.gangway.qlik.engine.DocList;
import io.gangway.qlik.engine.EngineSession;
import io.gangway.qlik.engine.EngineSettings;
import io.gangway.qlik.jsonrpc.CallOutcome;
import io.gangway.qlik.jsonrpc.HandshakeException;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import io.gangway.qlik.proxy.ProxyClient;
import io.gangway.qlik.proxy.RepositoryClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How long a lost session is tried again, and when a list is refreshed. */
class BoardingTest {

    private static final Stage.Listed LIST = new Stage.Listed(AppPool.EMPTY, Optional.empty(), new Stage.Open());

    private final InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    private final QlikServer server = QlikServer.parse("http://sense.example.com:9");
    private final HttpClient http = HttpClient.newHttpClient();
    private final ProxyClient proxy = new ProxyClient(http, server, Duration.ofSeconds(1), new Random(1));
    private final List<URI> tries = new ArrayList<>();
    private final QlikSessions sessions = new QlikSessions(
            (handshake, listener) -> {
                tries.add(handshake.uri());
                throw new HandshakeException(handshake, new HandshakeFailure.NotReachable("sense.example.com", 9));
            },
            proxy,
            server,
            EngineSettings.DEFAULT);
    private final WebTicketSignIn signIn = new WebTicketSignIn(
            new LoginAddress(server, Set.of()),
            sessions,
            new TicketRedeemer(
                    new HandshakeChooser(LoginMode.WEBSOCKET, proxy, clock),
                    sessions,
                    proxy,
                    Validation.ON_FAILURE,
                    duration -> {}),
            proxy,
            UnsolicitedTickets.REFUSE,
            host -> List.of(),
            clock);
    private final Boarding boarding = new Boarding(
            signIn,
            new AppPool(),
            new Enrichment(new RepositoryClient(http, server, Duration.ofSeconds(1), new Random(1)), new AppPool()),
            clock,
            new Random(1));
    private final RecordedScreen screen = new RecordedScreen();
    private final TabSession tab = new TabSession(
            new Visit(new Arrival.Plain(), URI.create("http://localhost/"), "", "", false), Locale.ENGLISH, screen);

    @Test
    void sessionThatStaysLostForTenMinutesIsGivenUpBelowItsList() {
        List<Duration> waits = new ArrayList<>();

        boarding.reconnect(identity(), tab, LIST, waits::add);

        assertThat(screen.stages()).last().isEqualTo(LIST.with(new Stage.GivenUp()));
        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofMinutes(7), Duration.ofMinutes(13));
        assertThat(tries).hasSameSizeAs(waits);
    }

    @Test
    void nothingIsTriedWhereThePaceSaysStop() {
        boarding.reconnect(identity(), tab, LIST, wait -> false);

        assertThat(tries).isEmpty();
    }

    @Test
    void closedTabIsNotReconnected() {
        tab.close();

        boarding.reconnect(identity(), tab, LIST, wait -> true);

        assertThat(tries).isEmpty();
    }

    @Test
    void listBelowAComplaintIsRefreshedToo() {
        Stage.Complaint complaint = new Stage.Complaint(Troubles.SIGN_OUT_FAILED);
        EngineSession session = mock(EngineSession.class);
        when(session.refreshDocList(any())).thenReturn(new CallOutcome.Answered<>(new DocList(List.of(), 0)));
        tab.boarded(session);
        tab.list(LIST.with(complaint));

        boarding.refresh(identity(), tab);

        assertThat(screen.stages()).hasSize(2).allSatisfy(stage -> assertThat(((Stage.Listed) stage).link())
                .isEqualTo(complaint));
    }

    private QlikIdentity identity() {
        return new QlikIdentity(clock, new Random(1));
    }
}
