package io.gangway.qlik.engine;

import io.gangway.qlik.engine.EngineState.Connecting;
import io.gangway.qlik.engine.EngineState.Progress;
import io.gangway.qlik.engine.SessionMachine.Event;
import io.gangway.qlik.jsonrpc.CallOutcome;
import io.gangway.qlik.jsonrpc.Handshake;
import io.gangway.qlik.jsonrpc.HandshakeException;
import io.gangway.qlik.jsonrpc.JsonRpcClient;
import io.gangway.qlik.jsonrpc.JsonRpcListener;
import io.gangway.qlik.jsonrpc.JsonRpcSettings;
import io.gangway.qlik.jsonrpc.Transport;
import io.gangway.qlik.jsonrpc.TransportClose;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.JsonNode;

/**
 * One session with the Qlik engine over one socket. Thread-safe. Costs one virtual thread while it is open. A session
 * that has ended stays ended; {@link #close} returns at once and may be called from anywhere.
 */
public final class EngineSession implements AutoCloseable {

    private final EngineListener listener;
    private final EngineCalls calls;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private EngineState state = new Connecting(Progress.HANDSHAKE, Optional.empty());
    private Optional<JsonRpcClient> rpc = Optional.empty();

    private EngineSession(EngineCalls calls, EngineListener listener) {
        this.calls = calls;
        this.listener = listener;
    }

    /**
     * Opens a session and blocks until it is settled: signed in, in need of a sign-in, or over.
     *
     * @param uri of the engine's socket; may hold a ticket
     * @param headers of the handshake; hold the cookies
     */
    public static EngineSession open(
            Transport.Opener opener,
            URI uri,
            Map<String, String> headers,
            EngineSettings settings,
            EngineListener listener) {
        EngineSession session = new EngineSession(new EngineCalls(settings.callLimit()), listener);
        long deadline = System.nanoTime() + settings.connectLimit().toNanos();
        listener.onState(session.state());
        session.connect(opener, new Handshake(uri, headers, settings.connectLimit()));
        new Settling(session, settings, session.calls).await(deadline);
        return session;
    }

    public EngineState state() {
        lock.lock();
        try {
            return state;
        } finally {
            lock.unlock();
        }
    }

    /** The apps that the user may see. Blocks; a call that the engine aborts is tried again up to three times. */
    public CallOutcome<DocList> docList() {
        return connection().map(calls::docList).orElseGet(EngineSession::notConnected);
    }

    /** The engine's own version. Blocks. */
    public CallOutcome<String> engineVersion() {
        return connection().map(calls::engineVersion).orElseGet(EngineSession::notConnected);
    }

    /** Whom the engine takes us for; empty where its answer names nobody. Blocks. */
    public CallOutcome<Optional<QlikUser>> authenticatedUser() {
        return connection().map(calls::authenticatedUser).orElseGet(EngineSession::notConnected);
    }

    @Override
    public void close() {
        happened(new Event.Ended(new Closure.ByUs()));
    }

    private void connect(Transport.Opener opener, Handshake handshake) {
        try {
            JsonRpcClient client = JsonRpcClient.open(opener, handshake, JsonRpcSettings.DEFAULT, new Ears());
            exclusively(() -> {
                rpc = Optional.of(client);
                hangUpIfOver();
            });
        } catch (HandshakeException e) {
            happened(new Event.Ended(new Closure.NotOpened(e.failure())));
        }
    }

    /** Whether nothing happens for so long while the session is not settled. */
    boolean silentFor(long nanos) throws InterruptedException {
        lock.lock();
        try {
            EngineState before = state;
            if (!before.isSettled()) {
                changed.awaitNanos(nanos);
            }
            return !before.isSettled() && state == before;
        } finally {
            lock.unlock();
        }
    }

    void happened(Event event) {
        exclusively(() -> {
            EngineState next = SessionMachine.next(state, event);
            if (!next.equals(state)) {
                state = next;
                changed.signalAll();
                hangUpIfOver();
                listener.onState(next);
            }
        });
    }

    /** The listener is told one thing at a time, also while another thread closes the session. */
    private void exclusively(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    private void hangUpIfOver() {
        switch (state) {
            case EngineState.Connecting ignored -> {}
            case EngineState.Connected ignored -> {}
            case EngineState.SignInRequired ignored -> rpc.ifPresent(JsonRpcClient::close);
            case EngineState.Closed ignored -> rpc.ifPresent(JsonRpcClient::close);
        }
    }

    Optional<JsonRpcClient> connection() {
        lock.lock();
        try {
            return rpc;
        } finally {
            lock.unlock();
        }
    }

    private static <T> CallOutcome<T> notConnected() {
        return new CallOutcome.ConnectionClosed<>(new TransportClose.ByUs());
    }

    /** What the socket says, as events of the session. */
    private final class Ears implements JsonRpcListener {

        @Override
        public void onOpen(Map<String, List<String>> responseHeaders) {
            exclusively(() -> {
                listener.onCookies(responseHeaders.getOrDefault("set-cookie", List.of()));
                happened(new Event.Upgraded());
            });
        }

        @Override
        public void onNotification(String method, JsonNode params) {
            Notification notification = NotificationReader.read(method, params);
            exclusively(() -> {
                try {
                    listener.onNotification(notification);
                } finally {
                    happened(new Event.Notified(notification));
                }
            });
        }

        @Override
        public void onClose(TransportClose close) {
            happened(new Event.Ended(new Closure.Lost(close)));
        }
    }
}
