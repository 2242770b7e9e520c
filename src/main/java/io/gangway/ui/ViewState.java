package io.gangway.ui;

import com.vaadin.flow.router.QueryParameters;
import io.gangway.catalog.AppQuery;
import io.gangway.catalog.Catalog;
import io.gangway.catalog.Facet;
import io.gangway.catalog.FacetValue.InStream;
import io.gangway.catalog.Filters;
import io.gangway.ui.list.SortText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a tab shows of its list, as the query of its address: {@code ?q=sales&stream=…&sort=-last-reload,name}. What is written
 * there by hand and makes no sense is passed over.
 *
 * @param query search, filters and order
 * @param streams whose names the address gives instead of their ids
 * @param rest parameters that mean nothing to the list, kept as they are
 */
record ViewState(AppQuery query, StreamNames streams, QueryParameters rest) {

    private static final String SEARCH = "q";
    private static final String SORT = "sort";
    private static final int LONGEST_SEARCH = 200;
    private static final int MOST_FILTERS = 50;
    static final ViewState EMPTY = new ViewState(AppQuery.ALL, StreamNames.NONE, QueryParameters.empty());

    static ViewState of(QueryParameters parameters) {
        String search = parameters.getSingleParameter(SEARCH).orElse("");
        List<AppQuery.Sort> sort =
                SortText.read(parameters.getSingleParameter(SORT).orElse(""));
        return new ViewState(
                AppQuery.ALL
                        .withText(search.substring(0, Math.min(search.length(), LONGEST_SEARCH)))
                        .withFilters(filters(parameters))
                        .withSort(sort),
                StreamNames.NONE,
                parameters.excluding(own(parameters)));
    }

    ViewState with(AppQuery newQuery, Catalog catalog) {
        return new ViewState(newQuery, StreamNames.of(newQuery, catalog, LONGEST_SEARCH), rest);
    }

    /** The query of the address, without a question mark. */
    String queryString() {
        QueryParameters parameters = rest;
        if (!query.text().isEmpty()) {
            parameters = parameters.merging(SEARCH, query.text());
        }
        if (!query.sort().isEmpty()) {
            parameters = parameters.merging(SORT, SortText.write(query.sort()));
        }
        Map<String, List<String>> filters = new LinkedHashMap<>();
        query.filters().values().forEach(value -> filters.computeIfAbsent(
                        value.facet().key(), facet -> new ArrayList<>())
                .add(value instanceof InStream stream ? streams.name(stream) : value.key()));
        return parameters.mergingAll(filters).getQueryString();
    }

    private static Filters filters(QueryParameters parameters) {
        return new Filters(parameters.getParameters().entrySet().stream()
                .flatMap(parameter -> Facet.of(parameter.getKey()).stream()
                        .flatMap(facet -> parameter.getValue().stream()
                                .filter(key -> key.length() <= LONGEST_SEARCH)
                                .flatMap(key -> facet.value(key).stream())))
                .limit(MOST_FILTERS)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static String[] own(QueryParameters parameters) {
        return parameters.getParameters().keySet().stream()
                .filter(name -> name.equals(SEARCH)
                        || name.equals(SORT)
                        || Facet.of(name).isPresent())
                .toArray(String[]::new);
    }
}
