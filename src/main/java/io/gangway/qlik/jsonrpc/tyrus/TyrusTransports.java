package io.gangway.qlik.jsonrpc.tyrus;

import io.gangway.qlik.jsonrpc.Handshake;
import io.gangway.qlik.jsonrpc.HandshakeException;
import io.gangway.qlik.jsonrpc.HandshakeFailure;
import io.gangway.qlik.jsonrpc.Transport;
import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Session;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;
import org.glassfish.tyrus.client.ClientManager;
import org.glassfish.tyrus.client.ClientProperties;
import org.glassfish.tyrus.container.grizzly.client.GrizzlyClientProperties;

/**
 * Opens WebSocket connections with Tyrus. One instance serves the whole application; thread-safe.
 *
 * <p>All connections share a fixed set of Tyrus' threads and cost one virtual thread each. No ping is ever sent: one
 * through Qlik's proxy wedges the connection. Redirects are not followed.
 *
 * <p>A server that drops the TCP connection before it answers is noticed only when {@link Handshake#limit()} is over:
 * Tyrus does not pass on that event before the upgrade has succeeded. A server that accepts the TCP connection and then
 * stays silent keeps it until one side's network gives up, since Tyrus offers no way to close it; an answer that comes
 * too late is closed.
 */
public final class TyrusTransports implements Transport.Opener, AutoCloseable {

    /** For what is left of frames that are not split, and what one read from the network adds to it. */
    private static final int INCOMING_BUFFER_BYTES = 256 * 1024;

    /** The next try gets live threads as a rule. */
    private static final int MOST_TRIES = 100;

    private final TyrusSettings settings;
    private final ClientManager client;
    private final Set<TyrusConnection> open = ConcurrentHashMap.newKeySet();

    public TyrusTransports(TyrusSettings settings) {
        this.settings = settings;
        SecretsInTyrusLogs.keepOut();
        // Not through ContainerProvider, which would find the one of the web server.
        client = ClientManager.createClient(SplittingContainer.class.getName());
        client.getProperties().put(ClientProperties.SHARED_CONTAINER, true);
        client.getProperties().put(ClientProperties.INCOMING_BUFFER_SIZE, INCOMING_BUFFER_BYTES);
        client.getProperties().put(ClientProperties.LOG_HTTP_UPGRADE, false);
        client.getProperties().put(ClientProperties.REDIRECT_ENABLED, false);
        client.getProperties().put(GrizzlyClientProperties.WORKER_THREAD_POOL_CONFIG, plainThreads());
    }

    /**
     * Grizzly's own threads read into slices of 64 KB. Each connection keeps the answer to its handshake, a few hundred bytes,
     * and with it the whole: what other threads read takes the room that it needs.
     */
    private static ThreadPoolConfig plainThreads() {
        return ThreadPoolConfig.defaultConfig()
                .setThreadFactory(Thread.ofPlatform().name("tyrus-", 1).daemon().factory());
    }

    @Override
    public Transport open(Handshake handshake, Transport.Listener listener) throws HandshakeException {
        var headers = new UpgradeHeaders(handshake.headers());
        var attempt = new HandshakeAttempt(handshake, headers, listener, settings, open);
        Optional<HandshakeFailure> failure = connect(handshake, headers, attempt);
        Optional<TyrusConnection> opened = attempt.takeOrGiveUp();
        if (opened.isPresent()) {
            return opened.get();
        }
        throw new HandshakeException(
                handshake, failure.orElseGet(() -> new HandshakeFailure.Broken("closed as soon as it was open")));
    }

    private Optional<HandshakeFailure> connect(Handshake handshake, UpgradeHeaders headers, HandshakeAttempt attempt) {
        try {
            // Tyrus has limits of its own for parts of it, but none for the whole.
            startOnLiveThreads(handshake, headers, attempt)
                    .get(handshake.limit().toNanos(), TimeUnit.NANOSECONDS);
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.of(new HandshakeFailure.Broken("interrupted"));
        } catch (ExecutionException | DeploymentException | TimeoutException | RuntimeException failed) {
            return Optional.of(FailureReading.of(failed, handshake));
        }
    }

    /**
     * Tyrus ends its threads with the last connection, and one that begins at that very moment gets hold of the ended ones:
     * eclipse-ee4j/tyrus, issue 640. Nothing has been sent by then.
     */
    private Future<Session> startOnLiveThreads(Handshake handshake, UpgradeHeaders headers, HandshakeAttempt attempt)
            throws DeploymentException {
        for (int tries = 1; tries < MOST_TRIES; tries++) {
            try {
                return start(handshake, headers, attempt);
            } catch (RejectedExecutionException ended) {
                Thread.yield();
            }
        }
        return start(handshake, headers, attempt);
    }

    private Future<Session> start(Handshake handshake, UpgradeHeaders headers, HandshakeAttempt attempt)
            throws DeploymentException {
        ClientEndpointConfig.Builder config =
                ClientEndpointConfig.Builder.create().configurator(headers);
        settings.sslContext().ifPresent(config::sslContext);
        int limitMillis = Math.clamp(handshake.limit().toMillis(), 1, Integer.MAX_VALUE);
        // A property of the client, which Tyrus copies before this call returns.
        synchronized (client) {
            client.getProperties().put(ClientProperties.HANDSHAKE_TIMEOUT, limitMillis);
            return client.asyncConnectToServer(attempt, config.build(), TyrusAddress.of(handshake.uri()));
        }
    }

    /** Closes all connections that are still open, with {@link Transport.Listener#onClose} for each. */
    @Override
    public void close() {
        open.forEach(TyrusConnection::close);
    }
}
