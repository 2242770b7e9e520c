package io.gangway.ui.list;

import io.gangway.catalog.AppColumn;
import io.gangway.catalog.AppQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An order as addresses write it and browsers remember it: {@code -last-reload,name}. What makes no sense is passed over. */
public final class SortText {

    /** Nobody reads an order of more; each costs the server memory. */
    private static final int MOST_COLUMNS = 5;

    private SortText() {}

    /** Of a column that is named twice the first counts. */
    public static List<AppQuery.Sort> read(String text) {
        Map<AppColumn, AppQuery.Sort> orders = new LinkedHashMap<>();
        for (String name : text.split(",")) {
            sort(name).ifPresent(order -> orders.putIfAbsent(order.column(), order));
        }
        return orders.values().stream().limit(MOST_COLUMNS).toList();
    }

    public static String write(List<AppQuery.Sort> sort) {
        return sort.stream().map(SortText::name).collect(Collectors.joining(","));
    }

    private static Optional<AppQuery.Sort> sort(String name) {
        boolean descending = name.startsWith("-");
        String column = name.substring(descending ? 1 : 0);
        return AppColumn.of(column).map(found -> new AppQuery.Sort(found, descending));
    }

    private static String name(AppQuery.Sort sort) {
        return (sort.descending() ? "-" : "") + sort.column().key();
    }
}
