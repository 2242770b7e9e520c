package io.gangway.ui;

import com.vaadin.flow.router.QueryParameters;
import io.gangway.catalog.AppColumn;
import io.gangway.catalog.AppQuery;
import io.gangway.catalog.Facet;
import io.gangway.catalog.FacetValue;
import io.gangway.catalog.Filters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a tab shows of its list, as the query of its address: {@code ?q=sales&stream=…&sort=-last-reload,name}. What is written
 * there by hand and makes no sense is passed over.
 *
 * @param query search, filters and order
 * @param rest parameters that mean nothing to the list, kept as they are
 */
record ViewState(AppQuery query, QueryParameters rest) {

    private static final String SEARCH = "q";
    private static final String SORT = "sort";
    private static final int LONGEST_SEARCH = 200;
    private static final int MOST_FILTERS = 50;
    private static final String[] OWN = Stream.concat(
                    Stream.of(SEARCH, SORT), Stream.of(Facet.values()).map(Facet::key))
            .toArray(String[]::new);

    static final ViewState EMPTY = new ViewState(AppQuery.ALL, QueryParameters.empty());

    static ViewState of(QueryParameters parameters) {
        String search = parameters.getSingleParameter(SEARCH).orElse("");
        List<AppQuery.Sort> sort = Stream.of(
                        parameters.getSingleParameter(SORT).orElse("").split(","))
                .flatMap(name -> sort(name).stream())
                .collect(Collectors.collectingAndThen(
                        Collectors.toMap(
                                AppQuery.Sort::column, order -> order, (first, again) -> first, LinkedHashMap::new),
                        orders -> List.copyOf(orders.values())));
        return new ViewState(
                AppQuery.ALL
                        .withText(search.substring(0, Math.min(search.length(), LONGEST_SEARCH)))
                        .withFilters(filters(parameters))
                        .withSort(sort),
                parameters.excluding(OWN));
    }

    ViewState with(AppQuery newQuery) {
        return new ViewState(newQuery, rest);
    }

    /** The query of the address, without a question mark. */
    String queryString() {
        QueryParameters parameters = rest;
        if (!query.text().isEmpty()) {
            parameters = parameters.merging(SEARCH, query.text());
        }
        if (!query.sort().isEmpty()) {
            parameters = parameters.merging(
                    SORT, query.sort().stream().map(ViewState::name).collect(Collectors.joining(",")));
        }
        Map<String, List<String>> filters = new LinkedHashMap<>();
        query.filters().values().forEach(value -> filters.computeIfAbsent(
                        value.facet().key(), facet -> new ArrayList<>())
                .add(value.key()));
        return parameters.mergingAll(filters).getQueryString();
    }

    private static Filters filters(QueryParameters parameters) {
        Filters filters = Filters.NONE;
        for (Facet facet : Facet.values()) {
            for (String key : parameters.getParameters(facet.key())) {
                Optional<FacetValue> value =
                        key.length() > LONGEST_SEARCH || filters.values().size() >= MOST_FILTERS
                                ? Optional.empty()
                                : facet.value(key);
                filters = value.map(filters::with).orElse(filters);
            }
        }
        return filters;
    }

    private static Optional<AppQuery.Sort> sort(String name) {
        boolean descending = name.startsWith("-");
        String column = name.substring(descending ? 1 : 0);
        return Arrays.stream(AppColumn.values())
                .filter(candidate -> columnName(candidate).equals(column))
                .map(found -> new AppQuery.Sort(found, descending))
                .findFirst();
    }

    private static String name(AppQuery.Sort sort) {
        return (sort.descending() ? "-" : "") + columnName(sort.column());
    }

    private static String columnName(AppColumn column) {
        return column.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
