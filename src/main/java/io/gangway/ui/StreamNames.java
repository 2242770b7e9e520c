package io.gangway.ui;

import io.gangway.catalog.AppQuery;
import io.gangway.catalog.Catalog;
import io.gangway.catalog.FacetValue;
import io.gangway.catalog.FacetValue.InStream;
import io.gangway.catalog.Filters;
import io.gangway.catalog.ListFacet;
import io.gangway.qlik.engine.StreamRef;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Streams as addresses name them: {@code ?stream=Finance,Sales}. Only the list tells which streams these are; what it does not
 * know stays as it is, and finds nothing.
 *
 * @param byId names that stand for one stream only, by its id
 */
record StreamNames(Map<String, String> byId) {

    static final StreamNames NONE = new StreamNames(Map.of());

    /**
     * Of the streams that are filtered by.
     *
     * @param longest what an address may hold of a name
     */
    static StreamNames of(AppQuery query, Catalog catalog, int longest) {
        return new StreamNames(query.filters().of(ListFacet.STREAM).stream()
                .map(value -> new InStream(value.key()))
                .flatMap(stream -> catalog.stream(stream).stream())
                .filter(stream -> stream.name().length() <= longest)
                .filter(stream -> find(stream.name(), catalog).equals(List.of(InStream.of(stream))))
                .collect(Collectors.toMap(stream -> InStream.of(stream).key(), StreamRef::name)));
    }

    /** The id where no name stands for this stream alone. */
    String name(InStream stream) {
        return byId.getOrDefault(stream.key(), stream.key());
    }

    static AppQuery resolved(AppQuery query, Catalog catalog) {
        Filters filters = query.filters();
        for (FacetValue value : query.filters().values()) {
            if (value instanceof InStream named && !isKnown(named, catalog)) {
                List<InStream> meant = meant(named.key(), catalog);
                filters = meant.isEmpty() ? filters : replaced(filters, named, meant);
            }
        }
        return query.withFilters(filters);
    }

    private static boolean isKnown(InStream stream, Catalog catalog) {
        return stream.equals(InStream.PERSONAL) || catalog.stream(stream).isPresent();
    }

    private static Filters replaced(Filters filters, InStream named, List<InStream> meant) {
        Filters replaced = filters.without(named);
        for (InStream stream : meant) {
            replaced = replaced.with(stream);
        }
        return replaced;
    }

    /** As a whole first: names may have commas. */
    private static List<InStream> meant(String text, Catalog catalog) {
        List<InStream> whole = find(text, catalog);
        return whole.isEmpty()
                ? Arrays.stream(text.split(","))
                        .flatMap(part -> find(part.strip(), catalog).stream())
                        .toList()
                : whole;
    }

    /** Several streams may have one name. */
    private static List<InStream> find(String text, Catalog catalog) {
        InStream literally = new InStream(text);
        return isKnown(literally, catalog)
                ? List.of(literally)
                : catalog.streams().stream()
                        .filter(stream -> stream.name().equalsIgnoreCase(text))
                        .map(InStream::of)
                        .toList();
    }
}
