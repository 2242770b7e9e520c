package io.gangway.ui.memory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one browser remembers of one reader. Immutable. It comes back from the browser, where anybody may have written into
 * it: what is too long is cut, what is missing has a default.
 *
 * @param favourites ids of apps, the latest last
 * @param recent ids of apps that were opened, the latest first
 * @param favouritesFirst whether favourites stay on top of every order
 * @param sort the order of the list, as addresses write it
 * @param look how the list is shown
 * @param columns keys of the table's columns in their order; empty for the usual one
 * @param wanted whether a column is wanted, by key; the others are as usual
 * @param widths of columns in CSS pixels, by key
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Memory(
        List<String> favourites,
        List<String> recent,
        boolean favouritesFirst,
        String sort,
        Look look,
        List<String> columns,
        Map<String, Boolean> wanted,
        Map<String, Integer> widths) {

    public static final Memory NONE =
            new Memory(List.of(), List.of(), false, "", Look.USUAL, List.of(), Map.of(), Map.of());

    private static final int MOST_FAVOURITES = 1_000;
    private static final int MOST_RECENT = 20;
    private static final int MOST_COLUMNS = 50;
    private static final int LONGEST_TEXT = 200;

    public Memory(
            @Nullable List<String> favourites,
            @Nullable List<String> recent,
            boolean favouritesFirst,
            @Nullable String sort,
            @Nullable Look look,
            @Nullable List<String> columns,
            @Nullable Map<String, @Nullable Boolean> wanted,
            @Nullable Map<String, @Nullable Integer> widths) {
        this.favourites = cut(favourites, MOST_FAVOURITES);
        this.recent = cut(recent, MOST_RECENT);
        this.favouritesFirst = favouritesFirst;
        this.sort = sort == null || sort.length() > LONGEST_TEXT ? "" : sort;
        this.look = look == null ? Look.USUAL : look;
        this.columns = cut(columns, MOST_COLUMNS);
        this.wanted = cut(wanted);
        this.widths = cut(widths);
    }

    public boolean isFavourite(String appId) {
        return favourites.contains(appId);
    }

    public Memory toggleFavourite(String appId) {
        return withFavourites(isFavourite(appId) ? without(favourites, appId) : withLast(favourites, appId));
    }

    /** The app was opened just now. */
    public Memory opened(String appId) {
        List<String> opened = new ArrayList<>(without(recent, appId));
        opened.addFirst(appId);
        return new Memory(favourites, opened, favouritesFirst, sort, look, columns, wanted, widths);
    }

    public Memory withFavouritesFirst(boolean areFirst) {
        return new Memory(favourites, recent, areFirst, sort, look, columns, wanted, widths);
    }

    public Memory withSort(String newSort) {
        return new Memory(favourites, recent, favouritesFirst, newSort, look, columns, wanted, widths);
    }

    public Memory withLook(Look newLook) {
        return new Memory(favourites, recent, favouritesFirst, sort, newLook, columns, wanted, widths);
    }

    public Memory withColumns(List<String> order, Map<String, Integer> newWidths) {
        return new Memory(favourites, recent, favouritesFirst, sort, look, order, wanted, newWidths);
    }

    public Memory withWanted(Map<String, Boolean> nowWanted) {
        return new Memory(favourites, recent, favouritesFirst, sort, look, columns, nowWanted, widths);
    }

    private Memory withFavourites(List<String> newFavourites) {
        return new Memory(newFavourites, recent, favouritesFirst, sort, look, columns, wanted, widths);
    }

    private static List<String> without(List<String> list, String text) {
        return list.stream().filter(each -> !each.equals(text)).toList();
    }

    private static List<String> withLast(List<String> list, String text) {
        List<String> longer = new ArrayList<>(list);
        longer.add(text);
        return longer.subList(Math.max(0, longer.size() - MOST_FAVOURITES), longer.size());
    }

    private static <V> Map<String, V> cut(@Nullable Map<String, @Nullable V> byColumn) {
        Map<String, V> known = new HashMap<>();
        if (byColumn != null && byColumn.size() <= MOST_COLUMNS) {
            byColumn.forEach((column, value) -> {
                if (value != null && column.length() <= LONGEST_TEXT) {
                    known.put(column, value);
                }
            });
        }
        return Map.copyOf(known);
    }

    private static List<String> cut(@Nullable List<String> list, int limit) {
        return list == null
                ? List.of()
                : list.stream()
                        .filter(text -> text != null && text.length() <= LONGEST_TEXT)
                        .distinct()
                        .limit(limit)
                        .toList();
    }
}
