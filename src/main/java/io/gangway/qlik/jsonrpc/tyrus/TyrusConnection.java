package io.gangway.qlik.jsonrpc.tyrus;

import io.gangway.qlik.jsonrpc.SendFailedException;
import io.gangway.qlik.jsonrpc.Transport;
import io.gangway.qlik.jsonrpc.TransportClose;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open WebSocket: sends one message at a time, and ends once. */
final class TyrusConnection implements Transport {

    private static final Logger log = LoggerFactory.getLogger(TyrusConnection.class);

    private final Session session;
    private final OrderedDelivery delivery;
    private final Transport.Listener listener;
    private final Duration sendLimit;
    private final Runnable whenEnded;

    /** Tyrus wants one writer at a time. */
    private final ReentrantLock writing = new ReentrantLock(true);

    TyrusConnection(
            Session session,
            OrderedDelivery delivery,
            Transport.Listener listener,
            Duration sendLimit,
            Runnable whenEnded) {
        this.session = session;
        this.delivery = delivery;
        this.listener = listener;
        this.sendLimit = sendLimit;
        this.whenEnded = whenEnded;
    }

    @Override
    public void send(String message) throws SendFailedException {
        long deadline = System.nanoTime() + sendLimit.toNanos();
        try {
            if (!writing.tryLock(sendLimit.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new SendFailedException("the messages before it took longer than " + sendLimit);
            }
            try {
                write(message, deadline);
            } finally {
                writing.unlock();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SendFailedException("interrupted");
        }
    }

    private void write(String message, long deadline) throws SendFailedException, InterruptedException {
        try {
            // The blocking remote has no time limit (Tyrus issue 493).
            Future<Void> written = session.getAsyncRemote().sendText(message);
            written.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException tooSlow) {
            // Half a message may be on its way; nothing can follow it.
            end(new TransportClose.Dropped());
            throw new SendFailedException("not on the network within " + sendLimit);
        } catch (ExecutionException | RuntimeException failed) {
            throw new SendFailedException(session.isOpen() ? "the connection is broken" : "the connection is closed");
        }
    }

    @Override
    public void close() {
        end(new TransportClose.ByUs());
    }

    /** Ends the connection, unless it has ended before. Never blocks. */
    void end(TransportClose close) {
        if (delivery.deliverLast(() -> listener.onClose(close))) {
            whenEnded.run();
            // The close frame may wait for the network.
            Thread.startVirtualThread(this::closeSession);
        }
    }

    private void closeSession() {
        try {
            session.close();
        } catch (IOException | RuntimeException alreadyGone) {
            log.debug("Closing a connection failed: {}", alreadyGone.getClass().getName());
        }
    }
}
