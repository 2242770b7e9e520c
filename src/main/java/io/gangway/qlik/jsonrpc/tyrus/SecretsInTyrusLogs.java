package io.gangway.qlik.jsonrpc.tyrus;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps tickets and cookies out of the log: below INFO, Tyrus writes the whole address that it connects to, the
 * headers of the answer and the messages. A filter, unlike a level, stays when the logging system is set up anew.
 */
final class SecretsInTyrusLogs {

    /** Held here, since java.util.logging forgets loggers that nobody holds, and their filters with them. */
    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger("org.glassfish.tyrus.container.grizzly.client.GrizzlyClientSocket"),
            Logger.getLogger("org.glassfish.tyrus.container.grizzly.client.GrizzlyClientFilter"),
            Logger.getLogger("org.glassfish.tyrus.client.TyrusClientEngine"),
            Logger.getLogger("org.glassfish.tyrus.core.TyrusRemoteEndpoint"));

    private SecretsInTyrusLogs() {}

    static void keepOut() {
        LOGGERS.forEach(logger -> logger.setFilter(message -> message.getLevel().intValue() >= Level.INFO.intValue()));
    }
}
