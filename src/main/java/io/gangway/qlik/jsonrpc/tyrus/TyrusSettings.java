package io.gangway.qlik.jsonrpc.tyrus;

import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * How {@link TyrusTransports} connect.
 *
 * @param maxMessageBytes the biggest message that is taken in. It is held in memory as a whole, per connection, only
 *     while it is read.
 * @param sendLimit the longest time that one message may take to reach the network
 * @param sslContext whom to trust; the JDK's default when empty. Host names are always checked.
 */
public record TyrusSettings(int maxMessageBytes, Duration sendLimit, Optional<SSLContext> sslContext) {

    /** 64 MiB (some 80,000 apps in one list), 10 s, the JDK's trust. */
    public static final TyrusSettings DEFAULT =
            new TyrusSettings(64 * 1024 * 1024, Duration.ofSeconds(10), Optional.empty());

    public TyrusSettings {
        if (maxMessageBytes < 1_024 || maxMessageBytes > 1 << 30) {
            throw new IllegalArgumentException(
                    "The message limit must be between 1,024 bytes and 1 GiB, not " + maxMessageBytes);
        }
        if (sendLimit.isNegative() || sendLimit.isZero()) {
            throw new IllegalArgumentException("The send limit must be above zero, not " + sendLimit);
        }
    }
}
