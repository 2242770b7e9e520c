/**
 * The HTTP side of the Qlik proxy service and its cookies. Must not know the engine's JSON-RPC.
 */
@NullMarked
package io.gangway.qlik.proxy;

import org.jspecify.annotations.NullMarked;
