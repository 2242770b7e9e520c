package io.gangway.catalog;

import java.util.List;
import java.util.Map;

/**
 * What Qlik's repository says about an app beyond the document list, where it lets this user read it.
 *
 * @param owner empty where it is not known
 * @param properties values of custom properties by name
 */
public record Extras(String owner, List<String> tags, Map<String, List<String>> properties) {

    public static final Extras NONE = new Extras("", List.of(), Map.of());

    public Extras {
        tags = List.copyOf(tags);
        properties = Map.copyOf(properties);
    }
}
