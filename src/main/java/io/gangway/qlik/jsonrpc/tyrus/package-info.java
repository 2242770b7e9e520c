/**
 * The WebSocket transport. The only package that knows Tyrus and {@code jakarta.websocket}.
 */
@NullMarked
package io.gangway.qlik.jsonrpc.tyrus;

import org.jspecify.annotations.NullMarked;
