package io.gangway.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/**
 * One WebSocket. Messages wait in an inbox for the socket's own virtual thread, which runs the {@link Talk}: what comes
 * early is answered after the greeting. Sending blocks, one message at a time, from any thread.
 *
 * <p>Public only because Jetty finds its methods by reflection; not part of the package's door.
 */
public final class EngineSocket implements Session.Listener.AutoDemanding {

    /** More unanswered messages than this make the client wait. */
    private static final int INBOX = 1_000;

    private final World world;
    private final Sockets sockets;
    private final String path;
    private final Optional<ProxySession> proxySession;
    private final BlockingQueue<String> inbox = new LinkedBlockingQueue<>(INBOX);
    private final ReentrantLock sending = new ReentrantLock();
    private final CompletableFuture<Session> session = new CompletableFuture<>();
    private final Instant opened;
    private final Thread talk;
    private volatile boolean wedged;

    EngineSocket(
            World world,
            Sockets sockets,
            String path,
            Optional<ProxySession> proxySession,
            Function<EngineSocket, ? extends Talk> talk) {
        this.world = world;
        this.sockets = sockets;
        this.path = path;
        this.proxySession = proxySession;
        this.opened = world.now();
        this.talk = Thread.ofVirtual().name("simulator-socket").unstarted(() -> run(talk.apply(this)));
    }

    private void run(Talk talk) {
        try {
            talk.run();
        } catch (InterruptedException | UncheckedIOException | CompletionException gone) {
            // The socket closed while something was being said: nobody is left to tell.
        } finally {
            sockets.remove(this);
        }
    }

    Optional<ProxySession> proxySession() {
        return proxySession;
    }

    /** As asked for, with the prefix. */
    String path() {
        return path;
    }

    Instant opened() {
        return opened;
    }

    String receive() throws InterruptedException {
        return inbox.take();
    }

    void send(String text) {
        send(out -> out.write(text));
    }

    /** Sends one message, written piece by piece; none is sent once a ping has wedged the socket. */
    void send(Message message) {
        if (wedged) {
            return;
        }
        int frameLength = world.faults()
                .find(Fault.FragmentedAnswers.class)
                .map(Fault.FragmentedAnswers::frameLength)
                .orElse(FrameWriter.DEFAULT_LENGTH);
        sending.lock();
        try (Writer out = new FrameWriter(session.join(), frameLength)) {
            message.writeTo(out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } finally {
            sending.unlock();
        }
    }

    /** Says why, and closes. */
    void end(Notification reason) {
        try {
            send(reason.json(world.now()));
        } catch (UncheckedIOException | CompletionException gone) {
            // It closed by itself.
        }
        close(world.faults()
                .find(Fault.CloseCode.class)
                .map(Fault.CloseCode::code)
                .orElse(1000));
    }

    /** @param code 1006 for no close frame at all */
    void close(int code) {
        if (code == 1006) {
            drop();
        } else {
            session.thenAccept(open -> open.close(code, "", Callback.NOOP));
        }
    }

    /** Cuts the TCP connection. */
    void drop() {
        session.thenAccept(Session::disconnect);
    }

    @Override
    public void onWebSocketOpen(Session open) {
        session.complete(open);
        sockets.add(this);
        talk.start();
    }

    @Override
    public void onWebSocketText(String text) {
        proxySession.ifPresent(used -> used.touch(world.now()));
        try {
            inbox.put(text);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onWebSocketPing(ByteBuffer payload) {
        if (world.faults().has(Fault.PingWedges.class)) {
            wedged = true;
        } else {
            session.thenAccept(open -> open.sendPong(payload, Callback.NOOP));
        }
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        // A close follows; without this method Jetty would log every client that just goes away.
    }

    @Override
    public void onWebSocketClose(int code, String reason, Callback closed) {
        sockets.remove(this);
        talk.interrupt();
        closed.succeed();
    }

    /** Writes the text of one message. */
    @FunctionalInterface
    interface Message {
        void writeTo(Writer out) throws IOException;
    }
}
