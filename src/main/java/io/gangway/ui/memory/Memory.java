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
 * @param hidden keys of columns that are not wanted
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
        List<String> hidden,
        Map<String, Integer> widths) {

    public static final Memory NONE =
            new Memory(List.of(), List.of(), false, "", Look.USUAL, List.of(), List.of(), Map.of());

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
            @Nullable List<String> hidden,
            @Nullable Map<String, @Nullable Integer> widths) {
        this.favourites = cut(favourites, MOST_FAVOURITES);
        this.recent = cut(recent, MOST_RECENT);
        this.favouritesFirst = favouritesFirst;
        this.sort = sort == null || sort.length() > LONGEST_TEXT ? "" : sort;
        this.look = look == null ? Look.USUAL : look;
        this.columns = cut(columns, MOST_COLUMNS);
        this.hidden = cut(hidden, MOST_COLUMNS);
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
        return new Memory(favourites, opened, favouritesFirst, sort, look, columns, hidden, widths);
    }

    public Memory withFavouritesFirst(boolean areFirst) {
        return new Memory(favourites, recent, areFirst, sort, look, columns, hidden, widths);
    }

    public Memory withSort(String newSort) {
        return new Memory(favourites, recent, favouritesFirst, newSort, look, columns, hidden, widths);
    }

    public Memory withLook(Look newLook) {
        return new Memory(favourites, recent, favouritesFirst, sort, newLook, columns, hidden, widths);
    }

    public Memory withColumns(List<String> order, List<String> notWanted, Map<String, Integer> newWidths) {
        return new Memory(favourites, recent, favouritesFirst, sort, look, order, notWanted, newWidths);
    }

    private Memory withFavourites(List<String> newFavourites) {
        return new Memory(newFavourites, recent, favouritesFirst, sort, look, columns, hidden, widths);
    }

    private static List<String> without(List<String> list, String text) {
        return list.stream().filter(each -> !each.equals(text)).toList();
    }

    private static List<String> withLast(List<String> list, String text) {
        List<String> longer = new ArrayList<>(list);
        longer.add(text);
        return longer.subList(Math.max(0, longer.size() - MOST_FAVOURITES), longer.size());
    }

    private static Map<String, Integer> cut(@Nullable Map<String, @Nullable Integer> widths) {
        Map<String, Integer> known = new HashMap<>();
        if (widths != null && widths.size() <= MOST_COLUMNS) {
            widths.forEach((column, width) -> {
                if (width != null) {
                    known.put(column, width);
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
