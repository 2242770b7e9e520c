/**
 * JSON-RPC 2.0 over a {@link io.gangway.qlik.jsonrpc.Transport}: calls that always end, notifications, counted oddities.
 * Knows nothing of Qlik's methods and nothing of the WebSocket library.
 */
@NullMarked
package io.gangway.qlik.jsonrpc;

import org.jspecify.annotations.NullMarked;
