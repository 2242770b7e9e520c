package io.gangway.journey;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The query of an address, as a page reads it. */
record Query(Map<String, List<String>> parameters) {

    static Query of(URI address) {
        String query = Optional.ofNullable(address.getQuery()).orElse("");
        return new Query(Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.groupingBy(
                        parts -> parts[0], Collectors.mapping(parts -> parts[1], Collectors.toList()))));
    }
}
