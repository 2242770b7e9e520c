package io.gangway.qlik.proxy;

import io.gangway.qlik.Secret;
import java.util.Optional;

/** The answer to {@code GET /qps/csrftoken}; older releases do not know it and give no token. */
public record CsrfReply(Exchange exchange, Optional<Secret> token) {}
