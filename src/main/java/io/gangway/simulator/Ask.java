package io.gangway.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as the endpoints see it.
 *
 * @param path decoded, without the prefix of the virtual proxy; begins with a slash
 * @param rawPath as sent, with the prefix
 * @param host host and port as the client addressed them
 * @param headers by lower-case name
 * @param scheme http or https
 * @param session that the request's cookie stands for, if it is live and known
 */
record Ask(
        VirtualProxy proxy,
        String method,
        String path,
        String rawPath,
        Query query,
        String scheme,
        String host,
        Map<String, List<String>> headers,
        Optional<ProxySession> session,
        String body) {

    boolean isGet() {
        return method.equals("GET") || method.equals("HEAD");
    }

    Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Where this request would go again after signing in; a ticket it came with is spent, and left out. */
    String ownAddress() {
        return rawPath + query.without(Query.TICKET).suffix();
    }

    String socketScheme() {
        return scheme.equals("https") ? "wss" : "ws";
    }

    /** An absolute address below this virtual proxy. */
    String absolute(String path) {
        return scheme + "://" + host + proxy.root() + path;
    }
}
