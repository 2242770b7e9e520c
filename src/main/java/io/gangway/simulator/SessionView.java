package io.gangway.simulator;

import java.time.Instant;

/**
 * A proxy session as it is now.
 *
 * @param prefix of its virtual proxy
 * @param account {@code DOMAIN\\user}
 * @param id the value of its cookie
 */
public record SessionView(String prefix, String account, String id, Instant created, Instant lastUsed) {}
