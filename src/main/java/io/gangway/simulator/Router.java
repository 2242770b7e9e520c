package io.gangway.simulator;

import java.util.Map;
import java.util.Optional;

/** Finds the virtual proxy and the endpoint of a path. */
final class Router {

    /**
     * @param path without the prefix; begins with a slash
     */
    record Place(VirtualProxy proxy, String path) {}

    private final VirtualProxies proxies;
    private final Map<String, Endpoint> endpoints;

    /**
     * @param endpoints by path, or by first path segment for all that lies below
     */
    Router(VirtualProxies proxies, Map<String, Endpoint> endpoints) {
        this.proxies = proxies;
        this.endpoints = Map.copyOf(endpoints);
    }

    /** Empty when the path begins with the prefix of a virtual proxy that does not exist. */
    Optional<Place> locate(String path) {
        String first = Routes.first(path);
        String rest = Routes.afterFirst(path);
        Optional<VirtualProxy> named = first.isEmpty() ? Optional.empty() : proxies.find(first);
        if (named.isPresent()) {
            return Optional.of(new Place(named.get(), rest.isEmpty() ? "/" : rest));
        }
        if (!Routes.isKnown(first) && !rest.isEmpty() && Routes.isKnown(Routes.first(rest))) {
            return Optional.empty();
        }
        return Optional.of(adminOrder(first, rest).orElseGet(() -> new Place(proxies.byDefault(), path)));
    }

    /** The administration port's order, {@code /qps/<prefix>/ticket}. */
    private Optional<Place> adminOrder(String first, String rest) {
        String prefix = Routes.first(rest);
        return first.equals("qps") && !prefix.isEmpty()
                ? proxies.find(prefix).map(proxy -> new Place(proxy, "/qps" + Routes.afterFirst(rest)))
                : Optional.empty();
    }

    Endpoint endpoint(String path) {
        Endpoint exact = endpoints.get(path);
        if (exact != null) {
            return exact;
        }
        Endpoint below = endpoints.get(Routes.first(path));
        return below != null ? below : ask -> Pages.message(404, ask, "Not found", "There is nothing at this address.");
    }
}
