package io.gangway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.gangway.catalog.AppPool;
import io.gangway.catalog.Catalog;
import io.gangway.login.Arrival;
import io.gangway.login.Visit;
import io.gangway.qlik.Secret;
import io.gangway.qlik.engine.DocList;
import io.gangway.qlik.engine.EngineListener;
import io.gangway.qlik.engine.EngineSession;
import io.gangway.qlik.engine.EngineSettings;
import io.gangway.qlik.engine.EngineState;
import io.gangway.qlik.engine.EngineState.Progress;
import io.gangway.qlik.engine.Notification;
import io.gangway.qlik.jsonrpc.Transport;
import io.gangway.qlik.jsonrpc.TransportClose;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What one tab's way to its apps may show. */
class TabSessionTest {
    private static final Stage.Listed LIST = new Stage.Listed(AppPool.EMPTY, Optional.empty(), new Stage.Open());

    private final RecordedScreen screen = new RecordedScreen();

    @Test
    void closedAttemptCannotOverwriteANewerOne() {
        TabSession older = tab(new Arrival.Plain());
        TabSession newer = tab(new Arrival.Plain());
        older.close();

        newer.list(LIST);
        older.show(new Stage.Troubled(Troubles.SESSION_GONE));
        older.list(LIST);
        older.onState(new EngineState.Connecting(Progress.ENGINE, Optional.empty()));

        assertThat(screen.stages()).containsExactly(LIST);
    }

    /** What is left of a connection leads to its tab for some time. */
    @Test
    void closedTabLetsGoOfItsPage() {
        List<Screen> page = new ArrayList<>(List.of(new RecordedScreen()));
        TabSession tab = tab(new Arrival.Plain(), page.getFirst());
        WeakReference<Screen> left = new WeakReference<>(page.removeFirst());

        tab.close();

        for (int collections = 0; collections < 20 && left.get() != null; collections++) {
            System.gc();
        }
        assertThat(left.get()).isNull();
        assertThat(tab.isClosed()).isTrue();
    }

    @Test
    void hiddenTabShowsNoListThatComesLater() {
        TabSession tab = tab(new Arrival.Plain());
        tab.list(LIST);

        tab.hide();
        tab.list(LIST);

        assertThat(screen.stages()).containsExactly(LIST);
    }

    @Test
    void nothingIsShownAfterTheLastStage() {
        TabSession tab = tab(new Arrival.Plain());

        tab.showLast(new Stage.Troubled(Troubles.SIGNED_OUT));
        tab.list(LIST);

        assertThat(screen.stages()).containsExactly(new Stage.Troubled(Troubles.SIGNED_OUT));
    }

    @Test
    void progressIsShownWhileConnecting() {
        tab(new Arrival.Plain()).onState(new EngineState.Connecting(Progress.ENGINE, Optional.empty()));

        assertThat(screen.stages()).containsExactly(new Stage.Connecting(Progress.ENGINE));
    }

    @Test
    void signInWithATicketIsNotOverwrittenByItsProgress() {
        tab(new Arrival.WithTicket(Optional.empty(), Secret.of("0123456789abcdef")))
                .onState(new EngineState.Connecting(Progress.ENGINE, Optional.empty()));

        assertThat(screen.stages()).isEmpty();
    }

    /** Such as the socket with old cookies that Qlik answers with a demand to sign in. */
    @Test
    void endOfASessionThatWasOnlyTriedIsNoNews() {
        tab(new Arrival.Plain()).onState(new EngineState.SignInRequired(Optional.empty()));

        assertThat(screen.stages()).isEmpty();
    }

    @Test
    void earlierListStaysOnScreenWhileTheTabsOwnSessionIsTried() {
        TabSession tab = tab(new Arrival.Plain());

        tab.beginWith(LIST);
        tab.onState(new EngineState.Connecting(Progress.ENGINE, Optional.empty()));

        assertThat(screen.stages()).containsExactly(LIST.with(new Stage.Opening()));
    }

    @Test
    void tabThatBeganWithAListIsToBeReopenedAndOneWithoutIsNot() {
        TabSession tab = tab(new Arrival.Plain());
        assertThat(tab.reopens()).isFalse();

        tab.beginWith(LIST);

        assertThat(tab.reopens()).isTrue();
        assertThat(screen.lost()).containsExactly(LIST.with(new Stage.Opening()));
    }

    /** The engine may go while the answer to a refresh is read. */
    @Test
    void fetchedListLeavesTheReconnectingAbove() {
        Catalog fetched = takenAt(1);
        TabSession tab = tab(new Arrival.Plain());
        tab.list(LIST);
        tab.show(LIST.with(new Stage.Reconnecting()));

        tab.replace(LIST.catalog(), fetched);

        assertThat(screen.stages())
                .last()
                .isEqualTo(new Stage.Listed(fetched, Optional.empty(), new Stage.Reconnecting()));
    }

    @Test
    void fetchedListDoesNotReplaceOneThatCameMeanwhile() {
        TabSession tab = tab(new Arrival.Plain());
        tab.list(LIST);
        Stage.Listed newer = new Stage.Listed(takenAt(1), Optional.empty(), new Stage.Open());
        tab.list(newer);

        tab.replace(LIST.catalog(), takenAt(2));

        assertThat(screen.stages()).last().isEqualTo(newer);
    }

    private static Catalog takenAt(int second) {
        return new AppPool().catalog(new DocList(List.of(), 0), Instant.ofEpochSecond(second));
    }

    /** A session tells its end while it holds its own lock, and the tab asks for its state when it boards. */
    @Test
    @Timeout(20)
    void sessionThatEndsWhileItsTabBoardsIsToldAsOver() throws Exception {
        TabSession tab = tab(new Arrival.Plain());
        CountDownLatch isEnding = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<Transport.Listener> wire = new CompletableFuture<>();
        EngineSession session = EngineSession.open(
                (handshake, listener) -> connected(wire, listener),
                URI.create("ws://localhost/app/engineData"),
                Map.of(),
                EngineSettings.DEFAULT,
                new Delayed(tab, isEnding, mayEnd));
        Thread ending = Thread.ofPlatform().start(() -> wire.join().onClose(new TransportClose.ByPeer(1006, "")));
        isEnding.await();

        Thread boarding = Thread.ofPlatform().start(() -> tab.boarded(session));
        while (boarding.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        mayEnd.countDown();
        ending.join();
        boarding.join();

        assertThat(tab.endOfSession()).isPresent();
    }

    private static Transport connected(CompletableFuture<Transport.Listener> wire, Transport.Listener listener) {
        wire.complete(listener);
        listener.onOpen(Map.of());
        listener.onText("{\"method\":\"OnConnected\",\"params\":{\"qSessionState\":\"SESSION_CREATED\"}}");
        return new Transport() {
            @Override
            public void send(String message) {}

            @Override
            public void close() {}
        };
    }

    /** Holds the news of the end back. */
    private record Delayed(EngineListener next, CountDownLatch isEnding, CountDownLatch mayEnd)
            implements EngineListener {

        @Override
        public void onCookies(List<String> setCookieHeaders) {}

        @Override
        public void onState(EngineState state) {
            if (state instanceof EngineState.Closed) {
                isEnding.countDown();
                try {
                    mayEnd.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            next.onState(state);
        }

        @Override
        public void onNotification(Notification notification) {}
    }

    private TabSession tab(Arrival arrival) {
        return tab(arrival, screen);
    }

    private static TabSession tab(Arrival arrival, Screen screen) {
        return new TabSession(
                new Visit(arrival, URI.create("http://localhost/"), "", "", false), Locale.ENGLISH, screen);
    }
}
