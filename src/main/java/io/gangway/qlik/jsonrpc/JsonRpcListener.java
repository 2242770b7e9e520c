package io.gangway.qlik.jsonrpc;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Is told what a connection says by itself.
 *
 * <p>Calls come one at a time, in the order of the messages, on the virtual thread of the connection; an answer that
 * came after a notification is given out after it. They may come before {@link JsonRpcClient#open} has returned. A
 * listener may start calls, but must not wait for their answers: they are read on this same thread. Whatever it throws
 * is counted and dropped.
 */
public interface JsonRpcListener {

    /** Hears nothing. */
    JsonRpcListener NONE = new JsonRpcListener() {};

    /**
     * The connection is open. Always the first call.
     *
     * @param responseHeaders headers of the 101 answer; names in lower case, one entry per {@code Set-Cookie}
     *     header. Holds secrets.
     */
    default void onOpen(Map<String, List<String>> responseHeaders) {}

    /**
     * The server sent a message that has a method and answers no call.
     *
     * @param method as the server wrote it
     * @param params as the server wrote them; a missing node when it sent none. May hold secrets.
     */
    default void onNotification(String method, JsonNode params) {}

    /** The connection has ended, and every waiting call with it. Always the last call, exactly once. */
    default void onClose(TransportClose close) {}
}
