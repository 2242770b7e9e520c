package io.gangway.qlik.jsonrpc.tyrus;

import io.gangway.qlik.jsonrpc.Handshake;
import io.gangway.qlik.jsonrpc.Transport;
import io.gangway.qlik.jsonrpc.TransportClose;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of one WebSocket that Tyrus calls: from the attempt to open it until it has ended.
 *
 * <p>Who asked for the connection and Tyrus' worker race each other: whichever comes first decides whether it is open
 * or given up, and the loser cleans up.
 */
final class HandshakeAttempt extends Endpoint {

    private static final Logger log = LoggerFactory.getLogger(HandshakeAttempt.class);

    private final Handshake handshake;
    private final UpgradeHeaders headers;
    private final Transport.Listener listener;
    private final TyrusSettings settings;
    private final Set<TyrusConnection> open;
    private final OrderedDelivery delivery = new OrderedDelivery();
    private Optional<TyrusConnection> connection = Optional.empty();
    private boolean givenUp;

    HandshakeAttempt(
            Handshake handshake,
            UpgradeHeaders headers,
            Transport.Listener listener,
            TyrusSettings settings,
            Set<TyrusConnection> open) {
        this.handshake = handshake;
        this.headers = headers;
        this.listener = listener;
        this.settings = settings;
        this.open = open;
    }

    /** The connection, if it came about; otherwise it never will, from now on. */
    synchronized Optional<TyrusConnection> takeOrGiveUp() {
        givenUp = connection.isEmpty();
        return connection;
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        if (!begin(session)) {
            closeUnused(session);
            return;
        }
        session.addMessageHandler(
                String.class,
                new MessageCollector(
                        settings.maxMessageBytes(), text -> delivery.deliver(() -> listener.onText(text)), this::end));
        session.addMessageHandler(ByteBuffer.class, (MessageHandler.Partial<ByteBuffer>) (part, last) -> {
            int bytes = part.remaining();
            if (last) {
                delivery.deliver(() -> listener.onBinaryIgnored(bytes));
            }
        });
    }

    private synchronized boolean begin(Session session) {
        if (givenUp) {
            return false;
        }
        var opened = new TyrusConnection[1];
        var made = new TyrusConnection(session, delivery, listener, settings.sendLimit(), () -> open.remove(opened[0]));
        opened[0] = made;
        open.add(made);
        connection = Optional.of(made);
        delivery.start(handshake.uri().getHost(), () -> listener.onOpen(headers.answered()));
        return true;
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        end(CloseReading.of(reason));
    }

    @Override
    public void onError(Session session, Throwable failure) {
        // Tyrus goes on or calls onClose. Only the type: the message may quote what the server sent.
        log.debug("Tyrus reports {} on {}", failure.getClass().getName(), handshake);
    }

    private synchronized void end(TransportClose close) {
        connection.ifPresent(ended -> ended.end(close));
    }

    private static void closeUnused(Session session) {
        Thread.startVirtualThread(() -> {
            try {
                session.close();
            } catch (IOException | RuntimeException alreadyGone) {
                log.debug(
                        "Closing an unused connection failed: {}",
                        alreadyGone.getClass().getName());
            }
        });
    }
}
