/**
 * JSON-RPC 2.0 over a {@code Transport}: calls that always end, notifications, counted oddities. Knows nothing of Qlik's\n * methods and nothing of the WebSocket library.
 */
@NullMarked
package io.gangway.qlik.jsonrpc;

import org.jspecify.annotations.NullMarked;
