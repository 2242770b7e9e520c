package io.gangway.ui.list;

import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A value of a facet, as the page gets it.
 *
 * @param label with {0} for the name
 */
record FacetRow(String name, String count, String label, boolean isOfUse, boolean isChosen) {

    private static final JsonMapper JSON = new JsonMapper();

    static List<FacetRow> all(FacetValues values) {
        JsonNode names = read(values, "names");
        JsonNode counts = read(values, "counts");
        List<String> chosen =
                read(values, "chosen").valueStream().map(JsonNode::asString).toList();
        return IntStream.range(0, names.size())
                .mapToObj(place -> new FacetRow(
                        names.at("/" + place + "/1").asString(),
                        counts.at("/" + place + "/0").asString(),
                        counts.at("/" + place + "/1").asString(),
                        counts.at("/" + place + "/2").asBoolean(),
                        chosen.contains(names.at("/" + place + "/0").asString())))
                .toList();
    }

    private static JsonNode read(FacetValues values, String property) {
        return JSON.readTree(values.getElement().getProperty(property, "[]"));
    }
}
