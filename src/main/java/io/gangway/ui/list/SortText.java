package io.gangway.ui.list;

import io.gangway.catalog.AppColumn;
import io.gangway.catalog.AppQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An order as addresses write it and browsers remember it: {@code -last-reload,name}. What makes no sense is passed over. */
public final class SortText {

    private SortText() {}

    public static List<AppQuery.Sort> read(String text) {
        return Stream.of(text.split(","))
                .flatMap(name -> sort(name).stream())
                .distinct()
                .toList();
    }

    public static String write(List<AppQuery.Sort> sort) {
        return sort.stream().map(SortText::name).collect(Collectors.joining(","));
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
